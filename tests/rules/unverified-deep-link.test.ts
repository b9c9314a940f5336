import { expect, it } from 'vitest';

import { unverifiedDeepLink } from '../../src/rules/unverified-deep-link/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const link = (filter: object, fields: object = {}) => {
  const filters = [{ categories: ['android.intent.category.BROWSABLE'], ...filter }];
  const components = [{ effectiveExported: true, filters, ...fields }];
  return outline(judge(unverifiedDeepLink, evidenceOf({ components: { components } })));
};

it('advises to verify web links and asks about custom schemes', () => {
  expect(link({ schemes: ['https'], hosts: ['a.gov.cn'] })).toEqual(['failed:web']);
  expect(link({ schemes: ['govapp'] })).toEqual(['cantTell:custom']);
});

it('asks about a component that takes every web link', () => {
  expect(link({ schemes: ['http', 'https'] })).toEqual(['cantTell:any-web']);
});

it('passes verified links', () => {
  expect(link({ schemes: ['https'], hosts: ['a.gov.cn'], autoVerify: true })).toEqual(['passed:verified']);
});

it('does not mind an SDK’s callback scheme or a file viewer', () => {
  expect(link({ schemes: ['tencent100'] }, { owner: 'sdk:qq-connect' })).toEqual(['inapplicable:absent']);
  expect(link({ schemes: ['content'] })).toEqual(['inapplicable:absent']);
});
