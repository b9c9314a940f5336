import { expect, it } from 'vitest';

import { exposedProvider } from '../../src/rules/exposed-provider/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const component = (fields: object) =>
  evidenceOf({ components: { components: [{ effectiveExported: true, ...fields }] } });

const open = (fields: object) => outline(judge(exposedProvider, component({ type: 'provider', ...fields })));

it('fails an open provider of the app, half-guarded ones too', () => {
  expect(open({})).toEqual(['failed:own-open']);
  expect(open({ readPermission: 'p.READ' })).toEqual(['failed:own-open']);
});

it('passes a guarded and an unexported provider', () => {
  expect(open({ readPermission: 'p.READ', writePermission: 'p.WRITE' })).toEqual(['passed:guarded']);
  expect(open({ effectiveExported: false })).toEqual(['passed:guarded']);
});

it('asks about an SDK’s provider', () => {
  const verdict = judge(
    exposedProvider,
    component({ type: 'provider', owner: 'sdk:jiguang-push', name: 'cn.jpush.DataProvider' }),
  );
  expect(outline(verdict)).toEqual(['cantTell:sdk-open']);
  expect(verdict.findings[0]?.values?.['count']).toBe(1);
});
