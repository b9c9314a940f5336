import { expect, it } from 'vitest';

import { webviewFileAccess } from '../../src/rules/webview-file-access/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const calling = (owner: string, api = 'webview-set-allow-file-access') =>
  evidenceOf({ dex: { calls: [{ api, places: [{ file: 'classes.dex', owner, class: 'a.B', method: 'c' }] }] } });

it('leaves calls of the app’s own or of unclear code to a person', () => {
  expect(outline(judge(webviewFileAccess, calling('app')))).toEqual(['cantTell:own-calls']);
  expect(outline(judge(webviewFileAccess, calling('unknown')))).toEqual(['cantTell:own-calls']);
});

it('tells SDKs apart, and does not count general libraries', () => {
  expect(outline(judge(webviewFileAccess, calling('sdk:jiguang-push')))).toEqual(['passed:sdk-calls']);
  expect(outline(judge(webviewFileAccess, calling('library:androidx')))).toEqual(['passed:no-calls']);
});

it('passes an app that does something else', () => {
  expect(outline(judge(webviewFileAccess, calling('app', 'webview-set-allow-content-access')))).toEqual([
    'passed:no-calls',
  ]);
});
