import { expect, it } from 'vitest';

import { ipv4OnlyApi } from '../../src/rules/ipv4-only-api/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const calling = (owner: string, api = 'inet4-address') =>
  evidenceOf({ dex: { calls: [{ api, places: [{ file: 'classes.dex', owner, class: 'a.B', method: 'c' }] }] } });

it('leaves calls of the app’s own or of unclear code to a person', () => {
  expect(outline(judge(ipv4OnlyApi, calling('app')))).toEqual(['cantTell:own-calls']);
  expect(outline(judge(ipv4OnlyApi, calling('unknown')))).toEqual(['cantTell:own-calls']);
});

it('tells SDKs apart, and does not count general libraries', () => {
  expect(outline(judge(ipv4OnlyApi, calling('sdk:jiguang-push')))).toEqual(['passed:sdk-calls']);
  expect(outline(judge(ipv4OnlyApi, calling('library:androidx')))).toEqual(['passed:no-calls']);
});

it('passes an app that does something else', () => {
  expect(outline(judge(ipv4OnlyApi, calling('app', 'inet-address-get-by-name')))).toEqual(['passed:no-calls']);
});
