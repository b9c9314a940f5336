import { expect, it } from 'vitest';

import { exposedService } from '../../src/rules/exposed-service/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const component = (fields: object) =>
  evidenceOf({ components: { components: [{ effectiveExported: true, ...fields }] } });

const open = (fields: object) => outline(judge(exposedService, component({ type: 'service', ...fields })));

it('asks about an open service, obfuscated ones included', () => {
  expect(open({ name: 'cn.gov.example.app.SyncService' })).toEqual(['cantTell:own-open']);
  expect(open({ name: 'a.b.c', owner: 'unknown' })).toEqual(['cantTell:own-open']);
});

it('does not mind a service that Android binds by design', () => {
  expect(open({ filters: [{ actions: ['android.accounts.AccountAuthenticator'] }] })).toEqual(['passed:guarded']);
});

it('does not ask an app without services', () => {
  expect(outline(judge(exposedService, evidenceOf()))).toEqual(['inapplicable:absent']);
});
