import { expect, it } from 'vitest';

import { worldAccessibleFile } from '../../src/rules/world-accessible-file/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const calling = (owner: string, api = 'file-set-readable') =>
  evidenceOf({ dex: { calls: [{ api, places: [{ file: 'classes.dex', owner, class: 'a.B', method: 'c' }] }] } });

it('leaves calls of the app’s own or of unclear code to a person', () => {
  expect(outline(judge(worldAccessibleFile, calling('app')))).toEqual(['cantTell:own-calls']);
  expect(outline(judge(worldAccessibleFile, calling('unknown')))).toEqual(['cantTell:own-calls']);
});

it('tells SDKs apart, and does not count general libraries', () => {
  expect(outline(judge(worldAccessibleFile, calling('sdk:jiguang-push')))).toEqual(['passed:sdk-calls']);
  expect(outline(judge(worldAccessibleFile, calling('library:androidx')))).toEqual(['passed:no-calls']);
});

it('passes an app that does something else', () => {
  expect(outline(judge(worldAccessibleFile, calling('app', 'context-get-shared-preferences')))).toEqual([
    'passed:no-calls',
  ]);
});
