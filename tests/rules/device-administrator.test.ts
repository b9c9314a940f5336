import { expect, it } from 'vitest';

import { deviceAdministrator } from '../../src/rules/device-administrator/rule.ts';
import { evidenceOf, type DeepPartial } from '../support/evidence.ts';
import type { EvidenceOf } from '../../src/evidence/kinds/index.ts';
import { judge, outline } from '../support/judge.ts';

const holding = (component: DeepPartial<EvidenceOf<'components'>['components'][number]>) =>
  evidenceOf({ components: { components: [{ type: 'receiver', name: 'cn.gov.example.Special', ...component }] } });

it('asks about a component guarded by BIND_DEVICE_ADMIN', () => {
  const verdict = judge(deviceAdministrator, holding({ permission: 'android.permission.BIND_DEVICE_ADMIN' }));
  expect(verdict.findings).toMatchObject([
    { outcome: 'cantTell', message: 'own-component', values: { components: ['cn.gov.example.Special'] } },
  ]);
});

it('finds it by its action where the guard is missing', () => {
  const filters = [{ actions: ['android.app.action.DEVICE_ADMIN_ENABLED'] }];
  expect(outline(judge(deviceAdministrator, holding({ filters })))).toEqual(['cantTell:own-component']);
});

it('names the library that brings one', () => {
  const verdict = judge(
    deviceAdministrator,
    holding({ permission: 'android.permission.BIND_DEVICE_ADMIN', owner: 'sdk:jpush' }),
  );
  expect(outline(verdict)).toEqual(['cantTell:third-party-component']);
});

it('does not mistake BIND_APPWIDGET for it', () => {
  expect(outline(judge(deviceAdministrator, holding({ permission: 'android.permission.BIND_APPWIDGET' })))).toEqual([
    'passed:no-component',
  ]);
});
