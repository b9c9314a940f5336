import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import type { Clock } from '../../shared/clock.ts';
import { sha256 } from '../../shared/hashing.ts';
import { readInspection, writeInspection } from '../folder.ts';
import type { Inspection } from '../model.ts';
import { readSheetFile } from '../sheet/read.ts';
import { applyReviews } from './apply.ts';
import { itemKey, type Review } from './model.ts';
import { type ParsedDecision } from './row.ts';
import { parseChecklist } from './parse.ts';
import { appendReviews, keptReviews } from './store.ts';

export interface ReviewImport {
  folder: string;
  before: Inspection;
  after: Inspection;
  added: Review[];
  /** Decisions of the file that are the ones that count already. */
  same: number;
}

/**
 * Reads a filled checklist into the inspection at `path`: decisions are added to `reviews.json`, and `inspection.json` is written anew with
 * them applied. Reading the same file twice adds nothing.
 *
 * @throws InspectorError those of `readInspection`, `readSheetFile`, `parseChecklist` and `appendReviews`; nothing is written then.
 */
export async function importReviews(path: string, checklist: string, clock: Clock): Promise<ReviewImport> {
  const { folder, inspection: before } = readInspection(path);
  const file = await readSheetFile(checklist);
  const now = clock.now().toISOString();
  const decisions = parseChecklist(file, before, now.slice(0, 10));
  const kept = keptReviews(folder, before);
  const last = new Map(kept.map((review) => [itemKey(review.item), review]));
  const fresh = decisions.filter((decision) => !isSame(decision, last.get(itemKey(decision.item))));
  const source = { name: basename(checklist), sha256: sha256(readFileSync(checklist)) };
  const added = fresh.map((decision) => ({ ...decision, recordedAt: now, file: source }));
  const all = added.length === 0 ? kept : appendReviews(folder, before, added);
  const after = applyReviews(before, all);
  // Also where nothing is new: what stood there may not be what the decisions come to.
  if (!isDeepStrictEqual(after, before)) writeInspection(folder, after);
  return { folder, before, after, added, same: decisions.length - fresh.length };
}

function isSame(decision: ParsedDecision, kept: Review | undefined): boolean {
  return (
    kept !== undefined &&
    kept.decision === decision.decision &&
    kept.aboutSha256 === decision.aboutSha256 &&
    kept.reviewer === decision.reviewer &&
    kept.date === decision.date &&
    kept.note === decision.note
  );
}
