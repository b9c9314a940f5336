import { expect, it } from 'vitest';

import { keepaliveAccount } from '../../src/rules/keepalive-account/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const services = (...actions: string[]) => {
  const components = actions.map((action) => ({
    type: 'service' as const,
    name: action,
    filters: [{ actions: [action] }],
  }));
  return outline(judge(keepaliveAccount, evidenceOf({ components: { components } })));
};

it('asks about the pair', () => {
  expect(services('android.accounts.AccountAuthenticator', 'android.content.SyncAdapter')).toEqual(['cantTell:paired']);
});

it('does not mind an authenticator alone', () => {
  expect(services('android.accounts.AccountAuthenticator')).toEqual(['passed:absent']);
});
