import { expect, it } from 'vitest';

import { customTrustDecision } from '../../src/rules/custom-trust-decision/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const calling = (owner: string, api = 'tls-custom-trust-manager') =>
  evidenceOf({ dex: { calls: [{ api, places: [{ file: 'classes.dex', owner, class: 'a.B', method: 'c' }] }] } });

it('leaves calls of the app’s own or of unclear code to a person', () => {
  expect(outline(judge(customTrustDecision, calling('app')))).toEqual(['cantTell:own-calls']);
  expect(outline(judge(customTrustDecision, calling('unknown')))).toEqual(['cantTell:own-calls']);
});

it('tells SDKs apart, and does not count general libraries', () => {
  expect(outline(judge(customTrustDecision, calling('sdk:jiguang-push')))).toEqual(['passed:sdk-calls']);
  expect(outline(judge(customTrustDecision, calling('library:androidx')))).toEqual(['passed:no-calls']);
});

it('passes an app that does something else', () => {
  expect(outline(judge(customTrustDecision, calling('app', 'tls-context-init')))).toEqual(['passed:no-calls']);
});
