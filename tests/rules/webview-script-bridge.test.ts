import { expect, it } from 'vitest';

import { webviewScriptBridge } from '../../src/rules/webview-script-bridge/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const bridge = (owner: string, minSdk = 21, api = 'webview-add-javascript-interface') =>
  evidenceOf({ manifest: { minSdk }, dex: { calls: [{ api, places: [{ file: 'classes.dex', owner }] }] } });

it('fails a bridge that reaches Android 4.1', () => {
  expect(outline(judge(webviewScriptBridge, bridge('app', 16)))).toEqual(['failed:legacy']);
});

it('leaves a bridge on later systems to a person', () => {
  expect(outline(judge(webviewScriptBridge, bridge('app')))).toEqual(['cantTell:own-calls']);
});

it('does not accuse the app of an SDK’s bridge or of removing one', () => {
  expect(outline(judge(webviewScriptBridge, bridge('sdk:x5', 16)))).toEqual(['passed:sdk-calls']);
  expect(outline(judge(webviewScriptBridge, bridge('app', 16, 'webview-remove-javascript-interface')))).toEqual([
    'passed:no-calls',
  ]);
});
