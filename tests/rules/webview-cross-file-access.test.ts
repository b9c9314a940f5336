import { expect, it } from 'vitest';

import { webviewCrossFileAccess } from '../../src/rules/webview-cross-file-access/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const calling = (owner: string, api = 'webview-set-allow-universal-access-from-file-urls') =>
  evidenceOf({ dex: { calls: [{ api, places: [{ file: 'classes.dex', owner, class: 'a.B', method: 'c' }] }] } });

it('leaves calls of the app’s own or of unclear code to a person', () => {
  expect(outline(judge(webviewCrossFileAccess, calling('app')))).toEqual(['cantTell:own-calls']);
  expect(outline(judge(webviewCrossFileAccess, calling('unknown')))).toEqual(['cantTell:own-calls']);
});

it('tells SDKs apart, and does not count general libraries', () => {
  expect(outline(judge(webviewCrossFileAccess, calling('sdk:jiguang-push')))).toEqual(['cantTell:sdk-calls']);
  expect(outline(judge(webviewCrossFileAccess, calling('library:androidx')))).toEqual(['passed:no-calls']);
});

it('passes an app that does something else', () => {
  expect(outline(judge(webviewCrossFileAccess, calling('app', 'webview-set-allow-file-access')))).toEqual([
    'passed:no-calls',
  ]);
});
