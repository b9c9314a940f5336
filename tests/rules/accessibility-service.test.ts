import { expect, it } from 'vitest';

import { accessibilityService } from '../../src/rules/accessibility-service/rule.ts';
import { evidenceOf, type DeepPartial } from '../support/evidence.ts';
import type { EvidenceOf } from '../../src/evidence/kinds/index.ts';
import { judge, outline } from '../support/judge.ts';

const holding = (component: DeepPartial<EvidenceOf<'components'>['components'][number]>) =>
  evidenceOf({ components: { components: [{ type: 'service', name: 'cn.gov.example.Special', ...component }] } });

it('asks about a component guarded by BIND_ACCESSIBILITY_SERVICE', () => {
  const verdict = judge(accessibilityService, holding({ permission: 'android.permission.BIND_ACCESSIBILITY_SERVICE' }));
  expect(verdict.findings).toMatchObject([
    { outcome: 'cantTell', message: 'own-component', values: { components: ['cn.gov.example.Special'] } },
  ]);
});

it('finds it by its action where the guard is missing', () => {
  const filters = [{ actions: ['android.accessibilityservice.AccessibilityService'] }];
  expect(outline(judge(accessibilityService, holding({ filters })))).toEqual(['cantTell:own-component']);
});

it('names the library that brings one', () => {
  const verdict = judge(
    accessibilityService,
    holding({ permission: 'android.permission.BIND_ACCESSIBILITY_SERVICE', owner: 'sdk:jpush' }),
  );
  expect(outline(verdict)).toEqual(['cantTell:third-party-component']);
});

it('does not mistake BIND_AUTOFILL_SERVICE for it', () => {
  expect(
    outline(judge(accessibilityService, holding({ permission: 'android.permission.BIND_AUTOFILL_SERVICE' }))),
  ).toEqual(['passed:no-component']);
});
