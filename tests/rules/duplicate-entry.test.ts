import { expect, it } from 'vitest';

import { duplicateEntry } from '../../src/rules/duplicate-entry/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const twice = (place: string) =>
  evidenceOf({
    container: { problems: [{ code: 'zip-duplicate-name', place, detail: 'x', loss: false, rejected: true }] },
  });

it('fails for two classes.dex', () => {
  expect(outline(judge(duplicateEntry, twice('classes.dex')))).toEqual(['failed:vital']);
});

it('leaves two copies of an image to a person', () => {
  expect(outline(judge(duplicateEntry, twice('res/classes.dex.png')))).toEqual(['cantTell:side']);
});

it('passes unique names', () => {
  expect(outline(judge(duplicateEntry, evidenceOf()))).toEqual(['passed:unique']);
});
