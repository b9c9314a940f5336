import { expect, it } from 'vitest';

import { hiddenLauncherEntry } from '../../src/rules/hidden-launcher-entry/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const judged = (manifest: object) => outline(judge(hiddenLauncherEntry, evidenceOf({ manifest })));

it('fails a name that cannot be seen', () => {
  expect(judged({ label: ' ', labelZh: ' ' })).toEqual(['failed:blank']);
  expect(judged({ label: 'x', labelZh: '\u200b\u3164' })).toEqual(['failed:blank']);
});

it('asks about a missing entry, not about a missing icon: Android shows its own', () => {
  expect(judged({ launcher: null })).toEqual(['cantTell:entryless']);
  expect(judged({ icon: null })).toEqual(['passed:iconless']);
});

it('passes a visible app; without a label Android shows the package name', () => {
  expect(judged({})).toEqual(['passed:visible']);
  expect(judged({ label: null, labelZh: null })).toEqual(['passed:visible']);
});
