import { expect, it } from 'vitest';

import { webviewMixedContent } from '../../src/rules/webview-mixed-content/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const calling = (owner: string, api = 'webview-set-mixed-content-mode') =>
  evidenceOf({ dex: { calls: [{ api, places: [{ file: 'classes.dex', owner, class: 'a.B', method: 'c' }] }] } });

it('leaves calls of the app’s own or of unclear code to a person', () => {
  expect(outline(judge(webviewMixedContent, calling('app')))).toEqual(['cantTell:own-calls']);
  expect(outline(judge(webviewMixedContent, calling('unknown')))).toEqual(['cantTell:own-calls']);
});

it('tells SDKs apart, and does not count general libraries', () => {
  expect(outline(judge(webviewMixedContent, calling('sdk:jiguang-push')))).toEqual(['passed:sdk-calls']);
  expect(outline(judge(webviewMixedContent, calling('library:androidx')))).toEqual(['passed:no-calls']);
});

it('passes an app that does something else', () => {
  expect(outline(judge(webviewMixedContent, calling('app', 'webview-set-javascript-enabled')))).toEqual([
    'passed:no-calls',
  ]);
});
