import { expect, it } from 'vitest';

import { pathEscapeEntry } from '../../src/rules/path-escape-entry/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const named = (place: string, code: string) =>
  evidenceOf({ container: { problems: [{ code, place, detail: 'x', loss: false }] } });

it('reports a name that climbs out', () => {
  expect(outline(judge(pathEscapeEntry, named('../../data/x', 'zip-name-outside')))).toEqual(['cantTell:escaping']);
});

it('does not mind a dotted name that stays inside', () => {
  expect(outline(judge(pathEscapeEntry, named('assets/..cache', 'zip-crc')))).toEqual(['passed:inside']);
});
