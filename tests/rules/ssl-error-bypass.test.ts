import { expect, it } from 'vitest';

import { sslErrorBypass } from '../../src/rules/ssl-error-bypass/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const calling = (owner: string, api = 'webview-ssl-error-proceed') =>
  evidenceOf({ dex: { calls: [{ api, places: [{ file: 'classes.dex', owner, class: 'a.B', method: 'c' }] }] } });

it('leaves calls of the app’s own or of unclear code to a person', () => {
  expect(outline(judge(sslErrorBypass, calling('app')))).toEqual(['cantTell:own-calls']);
  expect(outline(judge(sslErrorBypass, calling('unknown')))).toEqual(['cantTell:own-calls']);
});

it('tells SDKs apart, and does not count general libraries', () => {
  expect(outline(judge(sslErrorBypass, calling('sdk:jiguang-push')))).toEqual(['cantTell:sdk-calls']);
  expect(outline(judge(sslErrorBypass, calling('library:androidx')))).toEqual(['passed:no-calls']);
});

it('passes an app that does something else', () => {
  expect(outline(judge(sslErrorBypass, calling('app', 'webview-on-received-ssl-error')))).toEqual(['passed:no-calls']);
});
