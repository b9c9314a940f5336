import { expect, it } from 'vitest';

import { associatedStart } from '../../src/rules/associated-start/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const component = (fields: object) =>
  outline(
    judge(
      associatedStart,
      evidenceOf({ components: { components: [{ type: 'service', effectiveExported: true, ...fields }] } }),
    ),
  );

it('asks about a push service that other apps can start', () => {
  expect(component({ owner: 'sdk:jiguang-push' })).toEqual(['cantTell:chained']);
});

it('knows a wake-up action under a renamed class', () => {
  const filters = [{ actions: ['cn.jpush.android.intent.DaemonService'] }];
  expect(component({ owner: 'unknown', filters })).toEqual(['cantTell:chained']);
});

it('does not mind a closed or guarded push service, or another SDK’s', () => {
  expect(component({ owner: 'sdk:jiguang-push', effectiveExported: false })).toEqual(['passed:absent']);
  expect(component({ owner: 'sdk:jiguang-push', permission: 'x.P' })).toEqual(['passed:absent']);
  expect(component({ owner: 'sdk:alipay' })).toEqual(['passed:absent']);
});
