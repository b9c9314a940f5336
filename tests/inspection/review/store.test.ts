import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { applyReviews } from '../../../src/inspection/review/apply.ts';
import { appendReviews, keptReviews } from '../../../src/inspection/review/store.ts';
import { evidenceOf } from '../../support/evidence.ts';
import { reportInputOf, ruleFinding } from '../../support/report.ts';
import { reviewFor } from '../../support/reviews.ts';
import { inFolder } from '../../support/zhijian.ts';

const rule = ruleFinding({}, { outcome: 'failed', message: 'found', values: { value: 'x' }, seenAt: [] });
const { inspection } = reportInputOf(evidenceOf(), { rules: [rule] });
const item = { kind: 'rule' as const, id: 'specimen-defect' };
const first = reviewFor(inspection, item, 'overturned');
const second = reviewFor(inspection, item, 'confirmed');

describe('reviews.json', () => {
  it('keeps every decision in order and adds at the end', () =>
    inFolder(async (folder) => {
      expect(keptReviews(folder, inspection)).toEqual([]);
      expect(appendReviews(folder, inspection, [first])).toEqual([first]);
      expect(appendReviews(folder, inspection, [second])).toEqual([first, second]);
      expect(keptReviews(folder, { bundle: inspection.bundle })).toEqual([first, second]);
    }));

  it.each([
    ['changed', (text: string) => text.replace('王芳', '李伟')],
    ['taken out', (text: string) => withReviews(text, (all) => all.slice(1))],
    ['reordered', (text: string) => withReviews(text, (all) => all.toReversed())],
  ])('is refused when a decision was %s', (_, tamper) =>
    inFolder(async (folder) => {
      appendReviews(folder, inspection, [first, second]);
      const path = join(folder, 'reviews.json');
      writeFileSync(path, tamper(readFileSync(path, 'utf8')));
      expect(() => keptReviews(folder, inspection)).toThrow(expect.objectContaining({ code: 'reviews-unreadable' }));
    }),
  );

  it.each([
    ['inspection', { ...inspection, id: 'cn.gov.other-1-20260102T030405Z-01234567' }],
    ['bundle', { ...inspection, bundle: { ...inspection.bundle, sha256: 'cd'.repeat(32) } }],
  ])('is refused when it is of another %s', (_, other) =>
    inFolder(async (folder) => {
      appendReviews(folder, inspection, [first]);
      const foreign = expect.objectContaining({ code: 'reviews-foreign' });
      expect(() => keptReviews(folder, other)).toThrow(foreign);
      expect(() => appendReviews(folder, other, [second])).toThrow(foreign);
    }),
  );

  it('is refused when it ends before what inspection.json knows of, and may be longer', () =>
    inFolder(async (folder) => {
      const known = applyReviews(inspection, [first]);
      appendReviews(folder, inspection, [first, second]);
      expect(keptReviews(folder, known)).toEqual([first, second]);
      const reviewed = applyReviews(inspection, [first, second]);
      expect(reviewed.reviewLog?.count).toBe(2);
      const path = join(folder, 'reviews.json');
      writeFileSync(
        path,
        withReviews(readFileSync(path, 'utf8'), (all) => all.slice(0, 1)),
      );
      const unreadable = expect.objectContaining({ code: 'reviews-unreadable' });
      expect(() => keptReviews(folder, reviewed)).toThrow(unreadable);
      expect(() => keptReviews(folder, { ...reviewed, reviews: [] })).toThrow(unreadable);
      rmSync(path);
      expect(() => keptReviews(folder, { ...reviewed, reviews: reviewed.reviews?.slice(0, 1) })).toThrow(unreadable);
    }));

  it('takes the decisions that inspection.json names where the log was left behind', () =>
    inFolder(async (folder) => {
      const reviewed = applyReviews(inspection, [first]);
      expect(keptReviews(folder, reviewed)).toEqual([first]);
      expect(appendReviews(folder, reviewed, [second])).toEqual([first, second]);
    }));
});

function withReviews(text: string, change: (reviews: unknown[]) => unknown[]): string {
  const log = JSON.parse(text) as { reviews: unknown[] };
  return JSON.stringify({ ...log, reviews: change(log.reviews) });
}
