import { expect, it } from 'vitest';

import { ipv4StackPreference } from '../../src/rules/ipv4-stack-preference/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const calling = (owner: string, api = 'prefer-ipv4-stack') =>
  evidenceOf({ dex: { calls: [{ api, places: [{ file: 'classes.dex', owner, class: 'a.B', method: 'c' }] }] } });

it('leaves calls of the app’s own or of unclear code to a person', () => {
  expect(outline(judge(ipv4StackPreference, calling('app')))).toEqual(['cantTell:own-calls']);
  expect(outline(judge(ipv4StackPreference, calling('unknown')))).toEqual(['cantTell:own-calls']);
});

it('tells SDKs apart, and does not count general libraries', () => {
  expect(outline(judge(ipv4StackPreference, calling('sdk:jiguang-push')))).toEqual(['passed:sdk-calls']);
  expect(outline(judge(ipv4StackPreference, calling('library:androidx')))).toEqual(['passed:no-calls']);
});

it('passes an app that does something else', () => {
  expect(outline(judge(ipv4StackPreference, calling('app', 'prefer-ipv6-addresses')))).toEqual(['passed:no-calls']);
});
