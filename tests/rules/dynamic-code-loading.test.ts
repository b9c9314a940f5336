import { expect, it } from 'vitest';

import { dynamicCodeLoading } from '../../src/rules/dynamic-code-loading/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const calling = (owner: string, api = 'dex-class-loader-new') =>
  evidenceOf({ dex: { calls: [{ api, places: [{ file: 'classes.dex', owner, class: 'a.B', method: 'c' }] }] } });

it('leaves calls of the app’s own or of unclear code to a person', () => {
  expect(outline(judge(dynamicCodeLoading, calling('app')))).toEqual(['cantTell:own-calls']);
  expect(outline(judge(dynamicCodeLoading, calling('unknown')))).toEqual(['cantTell:own-calls']);
});

it('tells SDKs apart, and does not count general libraries', () => {
  expect(outline(judge(dynamicCodeLoading, calling('sdk:jiguang-push')))).toEqual(['cantTell:sdk-calls']);
  expect(outline(judge(dynamicCodeLoading, calling('library:androidx')))).toEqual(['passed:no-calls']);
});

it('passes an app that does something else', () => {
  expect(outline(judge(dynamicCodeLoading, calling('app', 'system-load-library')))).toEqual(['passed:no-calls']);
});
