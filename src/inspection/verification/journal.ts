import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { followChain, isJournal } from '../../evidence/seal/chain.ts';
import type { Difference } from '../../evidence/seal/difference.ts';
import { digestFile } from '../../evidence/seal/digest.ts';
import { indexFile } from '../../evidence/seal/sums.ts';
import { listTree } from '../../evidence/seal/tree.ts';
import { byText } from '../../shared/order.ts';

/** What a crash left of driving an app, never sealed. */
export interface JournalCheck {
  folder: string;
  /** Per run: lines that hang together. */
  journals: { file: string; lines: number; state: 'whole' | 'torn' | 'broken' }[];
  /** Pictures and trees whose content has the hash that they are named by. */
  screens: number;
  differences: Difference[];
}

/** Whether a folder holds runs and nothing of a bundle: one that lost its index is no journal. */
export function isJournalFolder(path: string): boolean {
  const names = readdirSync(path);
  const ofBundle = names.some((name) => name === 'apk' || name === 'phone' || name.startsWith(indexFile));
  return names.includes('runs') && names.includes('screens') && !ofBundle;
}

/**
 * Follows the hash chain of every run and compares every look with its name. What was cut off the end of a run, or a run that was removed as a
 * whole, cannot be told before there is a seal.
 */
export function checkJournal(folder: string): JournalCheck {
  const check: JournalCheck = { folder, journals: [], screens: 0, differences: [] };
  const files = [...listTree(folder)].filter(([, { type }]) => type !== 'folder').map(([path]) => path);
  for (const file of files.toSorted(byText)) {
    const difference = isJournal(file) ? followJournal(folder, file, check) : compareLook(folder, file, check);
    if (difference !== undefined) check.differences.push(difference);
  }
  return check;
}

function followJournal(folder: string, file: string, { journals }: JournalCheck): Difference | undefined {
  const follower = followChain();
  try {
    digestFile(join(folder, file), { sm3: false, watch: follower.push });
  } catch {
    return { file, kind: 'unreadable' };
  }
  const { lines, state } = follower.end();
  journals.push({ file, lines, state });
  return state === 'broken' ? { file, kind: 'broken', line: lines + 1 } : undefined;
}

function compareLook(folder: string, file: string, check: JournalCheck): Difference | undefined {
  const expected = /^screens\/([0-9a-f]{64})\.(?:png|xml\.gz)$/.exec(file)?.[1];
  if (expected === undefined) return undefined;
  try {
    const { sha256: found } = digestFile(join(folder, file), { sm3: false });
    if (found !== expected) return { file, kind: 'changed', expected, found };
  } catch {
    return { file, kind: 'unreadable', expected };
  }
  check.screens += 1;
  return undefined;
}
