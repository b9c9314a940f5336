import { createHash } from 'node:crypto';

import { InspectorError } from '../../shared/errors.ts';
import { visible } from '../../shared/text.ts';
import type { ZipArchive, ZipEntry } from '../zip/model.ts';
import type { IssueLog } from './issues.ts';
import { reasonOf } from './malformed.ts';
import type { StatedDigest } from './v1-digests.ts';

/** An entry and the digests its manifest section states. */
export interface DigestJob {
  entry: ZipEntry;
  digests: readonly StatedDigest[];
}

/** How Android's JAR reader (`StrictJarFile`) takes an entry's data, unlike its asset reader: all but method 0 is inflated. */
export function asJarEntry(entry: ZipEntry): ZipEntry {
  const stored = entry.method === 0;
  return entry.stored === stored
    ? entry
    : { ...entry, nameBytes: entry.nameBytes, dataOffset: entry.dataOffset, stored };
}

/** Below this, inflating on the spot is quicker than a thread. */
const smallEntry = 64 * 1024;
/** Above this, one entry at a time, for the sake of memory. */
const largeEntry = 32 * 1024 ** 2;
const inFlight = 4;

/**
 * Compares each entry's uncompressed data with its digests: `entry-digest-wrong`, `entry-unreadable`. Stops at the first sign that the
 * budget is used up, with `budget-exceeded`.
 */
export async function verifyEntryDigests(
  archive: ZipArchive,
  jobs: readonly DigestJob[],
  issues: IssueLog,
): Promise<void> {
  const queue = [...jobs].sort((one, other) => one.entry.headerOffset - other.entry.headerOffset);
  const large = queue.filter(({ entry }) => entry.size > largeEntry);
  const others = queue.filter(({ entry }) => entry.size <= largeEntry);
  let exhausted = false;

  async function work(remaining: Iterator<DigestJob>): Promise<void> {
    for (let next = remaining.next(); next.done !== true && !exhausted; next = remaining.next()) {
      exhausted = !(await verifyEntry(archive, next.value, issues)) || exhausted;
    }
  }

  const shared = others.values();
  await Promise.all(Array.from({ length: inFlight }, async () => work(shared)));
  await work(large.values());
  reportRefused(archive, jobs, issues);
}

/** Problems between an entry's record and its data, as opposed to its name. */
const dataProblem = /^zip-(?:local|header|data|entry)-/;

/** An entry whose data Android's zip reader refuses cannot be verified, whatever a more patient reader makes of it. */
function reportRefused({ problems }: ZipArchive, jobs: readonly DigestJob[], issues: IssueLog): void {
  const refused = new Map(
    problems.flatMap((problem) =>
      problem.rejected === true && dataProblem.test(problem.code) ? [[problem.place, problem.code]] : [],
    ),
  );
  for (const { entry } of jobs) {
    const code = refused.get(visible(entry.name));
    if (entry.name !== '' && code !== undefined) issues.error('entry-refused', `${visible(entry.name)}: ${code}`);
  }
}

/** False when the budget is used up. */
async function verifyEntry(archive: ZipArchive, { entry, digests }: DigestJob, issues: IssueLog): Promise<boolean> {
  let data: Buffer;
  try {
    const jarEntry = asJarEntry(entry);
    data = entry.size <= smallEntry ? archive.read(jarEntry) : await archive.readAsync(jarEntry);
  } catch (error) {
    if (!(error instanceof InspectorError)) throw error;
    const exceeded = error.code === 'budget-exceeded';
    issues.error(exceeded ? 'budget-exceeded' : 'entry-unreadable', `${visible(entry.name)}: ${reasonOf(error)}`);
    return !exceeded;
  }
  for (const { hash, name, value } of digests) {
    if (createHash(hash).update(data).digest().equals(value)) continue;
    issues.error('entry-digest-wrong', `${name} of ${visible(entry.name)} differs from the manifest`);
  }
  return true;
}
