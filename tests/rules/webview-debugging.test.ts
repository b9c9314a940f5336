import { expect, it } from 'vitest';

import { webviewDebugging } from '../../src/rules/webview-debugging/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const calling = (owner: string, api = 'webview-set-web-contents-debugging-enabled') =>
  evidenceOf({ dex: { calls: [{ api, places: [{ file: 'classes.dex', owner, class: 'a.B', method: 'c' }] }] } });

it('leaves calls of the app’s own or of unclear code to a person', () => {
  expect(outline(judge(webviewDebugging, calling('app')))).toEqual(['cantTell:own-calls']);
  expect(outline(judge(webviewDebugging, calling('unknown')))).toEqual(['cantTell:own-calls']);
});

it('tells SDKs apart, and does not count general libraries', () => {
  expect(outline(judge(webviewDebugging, calling('sdk:jiguang-push')))).toEqual(['passed:sdk-calls']);
  expect(outline(judge(webviewDebugging, calling('library:androidx')))).toEqual(['passed:no-calls']);
});

it('passes an app that does something else', () => {
  expect(outline(judge(webviewDebugging, calling('app', 'webview-evaluate-javascript')))).toEqual(['passed:no-calls']);
});
