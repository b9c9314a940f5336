import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { InspectorError } from '../../shared/errors.ts';
import { sha256 } from '../../shared/hashing.ts';
import { describeIssue } from '../../shared/issue.ts';
import { parseJson } from '../../shared/json.ts';
import type { Inspection } from '../model.ts';
import { unwritable } from '../writable.ts';
import { type Review, review } from './model.ts';

const reviewFile = 'reviews.json';

/** `reviews.json` beside `inspection.json`: every decision there ever was, oldest first. Nothing in it is changed, only added to. */
const reviewLog = z.object({
  schemaVersion: z.literal(1),
  inspection: z.string(),
  bundleSha256: z.string(),
  /** Each carries a hash over itself and the one before: taking one out or changing it shows. */
  reviews: z.array(review.extend({ chainSha256: z.string() })),
});
type ReviewLog = z.infer<typeof reviewLog>;

/**
 * The decisions about an inspection: those of the log in its folder, else those that `inspection.json` names (it may have been moved alone).
 * Throws `reviews-unreadable`, also where the chain is broken.
 */
export function keptReviews(folder: string, inspection: Pick<Inspection, 'reviews'> | undefined): Review[] {
  const log = readLog(folder);
  // The schema keeps what belongs to a decision and drops what the log or the inspection says of it.
  return (log?.reviews ?? inspection?.reviews ?? []).map((kept) => review.parse(kept));
}

/** Adds decisions at the end and returns them all. Throws `reviews-unreadable` and `output-unwritable`. */
export function appendReviews(folder: string, inspection: Inspection, added: readonly Review[]): Review[] {
  const log = readLog(folder);
  const chained = log?.reviews ?? [];
  const missing = log === undefined ? keptReviews(folder, inspection) : [];
  for (const one of [...missing, ...added])
    chained.push({ ...one, chainSha256: chain(chained.at(-1)?.chainSha256, one) });
  const { id, bundle } = inspection;
  writeLog(folder, { schemaVersion: 1, inspection: id, bundleSha256: bundle.sha256, reviews: chained });
  return keptReviews(folder, inspection);
}

function readLog(folder: string): ReviewLog | undefined {
  const path = join(folder, reviewFile);
  if (!existsSync(path)) return undefined;
  const log = parseLog(path);
  let previous: string | undefined;
  for (const [index, { chainSha256, ...one }] of log.reviews.entries()) {
    if (chain(previous, one) !== chainSha256) {
      throw new InspectorError(
        'reviews-unreadable',
        {
          zh: `第 ${index + 1} 条复核记录或其前一条被改动或删除`,
          en: `review ${index + 1} or the one before it was changed or taken out`,
        },
        { place: path },
      );
    }
    previous = chainSha256;
  }
  return log;
}

function parseLog(path: string): ReviewLog {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new InspectorError('reviews-unreadable', (error as Error).message, { place: path, cause: error });
  }
  const parsed = reviewLog.safeParse(parseJson(text, 'reviews-unreadable', path));
  if (parsed.success) return parsed.data;
  throw new InspectorError('reviews-unreadable', describeIssue(parsed.error), { place: path });
}

/** The schema writes the fields in one order, whoever made the object. */
function chain(previous: string | undefined, one: Review): string {
  return sha256(`${previous ?? ''}\n${JSON.stringify(review.parse(one))}`);
}

function writeLog(folder: string, log: ReviewLog): void {
  const path = join(folder, reviewFile);
  const draft = `${path}.partial`;
  try {
    writeFileSync(draft, `${JSON.stringify(log, null, 2)}\n`);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw unwritable(path, error);
  }
}
