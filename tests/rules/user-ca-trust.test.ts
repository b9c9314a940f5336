import { expect, it } from 'vitest';

import { userCaTrust } from '../../src/rules/user-ca-trust/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const user = { trustAnchors: ['system' as const, 'user' as const] };

it('fails user certificates trusted by choice, for all hosts or one', () => {
  expect(outline(judge(userCaTrust, evidenceOf({ 'network-security': { base: user } })))).toEqual(['failed:base']);
  const domains = [{ domains: [{ name: 'a.gov.cn', includeSubdomains: true }], ...user }];
  expect(outline(judge(userCaTrust, evidenceOf({ 'network-security': { domains } })))).toEqual(['failed:domains']);
});

it('does not take the old platform default for a choice', () => {
  const evidence = evidenceOf({ manifest: { targetSdk: 23 }, 'network-security': { base: user } });
  expect(outline(judge(userCaTrust, evidence))).toEqual(['cantTell:legacy']);
});

it('passes built-in certificates', () => {
  const base = { trustAnchors: ['system' as const, 'resource' as const] };
  expect(outline(judge(userCaTrust, evidenceOf({ 'network-security': { base } })))).toEqual(['passed:system']);
});
