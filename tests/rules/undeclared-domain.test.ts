import { expect, it } from 'vitest';

import { undeclaredDomain } from '../../src/rules/undeclared-domain/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const naming = (domains: string[], ...hosts: { host: string; owner?: string }[]) =>
  evidenceOf({
    filing: { form: { domains } },
    endpoints: {
      hosts: hosts.map(({ host, owner = 'app' }) => ({ host, places: [{ file: 'classes.dex', owner }] })),
    },
  });
const api = { host: 'api.example.gov.cn' };

it('asks about a host of the app that is not declared', () => {
  const evidence = naming(['example.gov.cn'], api, { host: 'collect.elsewhere.com' });
  expect(judge(undeclaredDomain, evidence).findings).toMatchObject([
    { outcome: 'cantTell', message: 'undeclared', values: { hosts: ['collect.elsewhere.com'] } },
  ]);
});

it.each(['example.gov.cn', 'https://Example.gov.cn:8443/app', '*.example.gov.cn'])('is content with “%s”', (domain) => {
  expect(outline(judge(undeclaredDomain, naming([domain], api)))).toEqual(['passed:covered']);
});

it('does not take a host that merely ends alike for a subdomain', () => {
  expect(outline(judge(undeclaredDomain, naming(['example.gov.cn'], { host: 'badexample.gov.cn' })))).toEqual([
    'cantTell:undeclared',
  ]);
});

it('leaves hosts of SDKs alone', () => {
  const evidence = naming([], { host: 'push.vendor.com', owner: 'sdk:jpush' });
  expect(outline(judge(undeclaredDomain, evidence))).toEqual(['inapplicable:none']);
});

it('says what to hand in when no domain is declared', () => {
  expect(outline(judge(undeclaredDomain, naming([], api)))).toEqual(['cantTell:not-stated']);
});
