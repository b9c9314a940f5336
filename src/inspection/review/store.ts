import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { InspectorError } from '../../shared/errors.ts';
import { describeIssue } from '../../shared/issue.ts';
import { parseJson } from '../../shared/json.ts';
import type { Text } from '../../shared/text.ts';
import type { Inspection } from '../model.ts';
import { unwritable } from '../writable.ts';
import { chained, headOf } from './chain.ts';
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

/** Whose decisions they have to be. Where there is no `inspection.json`, the evidence alone says so. */
export interface ReviewedInspection {
  id?: string | undefined;
  bundle: Pick<Inspection['bundle'], 'sha256'>;
  reviews?: Inspection['reviews'];
  reviewLog?: Inspection['reviewLog'];
}

/**
 * The decisions about an inspection: those of the log in its folder, else those that `inspection.json` names (it may have been moved alone).
 * Throws `reviews-unreadable`, also where the chain is broken or shorter than `inspection.json` knows it, and `reviews-foreign` for those of
 * another inspection.
 */
export function keptReviews(folder: string, inspection: ReviewedInspection): Review[] {
  const log = readLog(folder, inspection);
  if (log === undefined) requireWhole(folder, inspection);
  // The schema keeps what belongs to a decision and drops what the log or the inspection says of it.
  return (log?.reviews ?? inspection.reviews ?? []).map((kept) => review.parse(kept));
}

export function hasReviewLog(folder: string): boolean {
  return existsSync(join(folder, reviewFile));
}

/** Adds decisions at the end and returns them all. Throws what `keptReviews` throws, and `output-unwritable`. */
export function appendReviews(folder: string, inspection: Inspection, added: readonly Review[]): Review[] {
  const log = readLog(folder, inspection);
  const reviews = log?.reviews ?? [];
  const missing = log === undefined ? keptReviews(folder, inspection) : [];
  for (const one of [...missing, ...added])
    reviews.push({ ...one, chainSha256: chained(reviews.at(-1)?.chainSha256, one) });
  const { id, bundle } = inspection;
  writeLog(folder, { schemaVersion: 1, inspection: id, bundleSha256: bundle.sha256, reviews });
  return keptReviews(folder, inspection);
}

function readLog(folder: string, inspection: ReviewedInspection): ReviewLog | undefined {
  const path = join(folder, reviewFile);
  if (!existsSync(path)) return undefined;
  const log = parseLog(path);
  requireOwn(path, log, inspection);
  let previous: string | undefined;
  for (const [index, { chainSha256, ...one }] of log.reviews.entries()) {
    if (chained(previous, one) !== chainSha256) {
      throw broken(path, {
        zh: `第 ${index + 1} 条复核记录或其前一条被改动或删除`,
        en: `review ${index + 1} or the one before it was changed or taken out`,
      });
    }
    previous = chainSha256;
  }
  requireGrown(path, log, inspection);
  return log;
}

/** A log copied from elsewhere would decide about what nobody looked at here. */
function requireOwn(path: string, log: ReviewLog, { bundle, id = log.inspection }: ReviewedInspection): void {
  if (log.inspection === id && log.bundleSha256 === bundle.sha256) return;
  throw new InspectorError(
    'reviews-foreign',
    {
      zh: `复核记录属于检测 ${log.inspection}（证据包 ${log.bundleSha256}），这次检测是 ${id}（${bundle.sha256}）`,
      en: `they are of inspection ${log.inspection} (bundle ${log.bundleSha256}), and not of ${id} (${bundle.sha256})`,
    },
    { place: path },
  );
}

/** What `inspection.json` knows of the log is its beginning: it may have grown since, and never shrinks. */
function requireGrown(path: string, { reviews }: ReviewLog, inspection: ReviewedInspection): void {
  for (const known of [headOf(inspection.reviews ?? []), inspection.reviewLog]) {
    if (known === undefined || reviews[known.count - 1]?.chainSha256 === known.headSha256) continue;
    throw broken(path, {
      zh: `inspection.json 记有 ${known.count} 条复核，这里有 ${reviews.length} 条，开头 ${known.count} 条与之不同或缺失`,
      en: `inspection.json knows ${known.count} reviews; of the ${reviews.length} here the first ${known.count} are others or missing`,
    });
  }
}

function requireWhole(folder: string, { reviewLog, reviews = [] }: ReviewedInspection): void {
  if (reviewLog === undefined || reviewLog.count === reviews.length) return;
  throw broken(join(folder, reviewFile), {
    zh: `没有这个文件，而 inspection.json 只有 ${reviewLog.count} 条复核中的 ${reviews.length} 条`,
    en: `it is missing, and inspection.json has ${reviews.length} of ${reviewLog.count} reviews`,
  });
}

function broken(path: string, message: Text): InspectorError {
  return new InspectorError('reviews-unreadable', message, { place: path });
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
