import type { Problem, ProblemSink } from '../problem.ts';

/**
 * Every defect this folder reports. `rejected`: AOSP libziparchive (or the framework's asset reader on top of it) refuses the file
 * or the entry because of it. `loss`: something could not be read.
 */
export const zipProblems = {
  'zip-end-record-missing': { rejected: true, loss: false },
  'zip-directory-rebuilt': { rejected: true, loss: true },
  'zip-end-record-decoy': { rejected: true, loss: false },
  'zip-trailing-bytes': { rejected: true, loss: false },
  'zip-disk-number': { rejected: false, loss: false },
  'zip-zip64': { rejected: false, loss: false },
  'zip-zip64-end-record': { rejected: true, loss: false },
  'zip-zip64-extra': { rejected: true, loss: true },
  'zip-empty': { rejected: true, loss: false },
  'zip-prefix': { rejected: true, loss: false },
  'zip-prefix-dex': { rejected: true, loss: false },
  'zip-directory-offset': { rejected: true, loss: false },
  'zip-directory-damaged': { rejected: true, loss: true },
  'zip-directory-too-large': { rejected: false, loss: true },
  'zip-hidden-records': { rejected: false, loss: false },
  'zip-duplicate-name': { rejected: true, loss: false },
  'zip-name-encoding': { rejected: true, loss: false },
  'zip-name-overlong': { rejected: false, loss: false },
  'zip-name-empty': { rejected: false, loss: false },
  'zip-name-long': { rejected: false, loss: false },
  'zip-name-control': { rejected: false, loss: false },
  'zip-name-outside': { rejected: false, loss: false },
  'zip-method-unknown': { rejected: false, loss: false },
  'zip-method-inflated': { rejected: false, loss: true },
  'zip-encrypted-flag': { rejected: false, loss: false },
  'zip-ratio': { rejected: false, loss: false },
  'zip-overlap': { rejected: false, loss: false },
  'zip-header-offset': { rejected: true, loss: false },
  'zip-local-header-missing': { rejected: true, loss: true },
  'zip-local-name': { rejected: true, loss: false },
  'zip-local-sizes': { rejected: true, loss: false },
  'zip-local-method': { rejected: false, loss: false },
  'zip-local-flags': { rejected: false, loss: false },
  'zip-local-zip64': { rejected: true, loss: false },
  'zip-data-descriptor': { rejected: true, loss: false },
  'zip-data-range': { rejected: true, loss: true },
  'zip-stored-size': { rejected: false, loss: false },
  'zip-entry-size': { rejected: true, loss: false },
  'zip-entry-truncated': { rejected: true, loss: true },
  'zip-entry-corrupt': { rejected: true, loss: true },
  'zip-entry-too-large': { rejected: false, loss: true },
  'zip-crc': { rejected: false, loss: false },
} as const;

export type ZipProblemCode = keyof typeof zipProblems;

export function zipProblem(code: ZipProblemCode, place: string, detail: string, offset?: number): Problem {
  const { rejected, loss } = zipProblems[code];
  const problem: Problem = { code, place, detail, loss };
  if (offset !== undefined && Number.isSafeInteger(offset)) problem.offset = offset;
  if (rejected) problem.rejected = true;
  return problem;
}

const listedPerCode = 32;

export interface ProblemList {
  readonly problems: readonly Problem[];
  readonly report: ProblemSink;
}

/**
 * Collects problems once each, and at most 32 of a kind: a hostile archive can hold the same defect in each of a hundred thousand
 * entries. The last one listed then says that there are more.
 */
export function problemList(): ProblemList {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  return {
    problems,
    report(problem) {
      const key = `${problem.code}\0${problem.place}\0${problem.offset ?? ''}`;
      const count = counts.get(problem.code) ?? 0;
      if (count > listedPerCode || seen.has(key)) return;
      seen.add(key);
      counts.set(problem.code, count + 1);
      if (count < listedPerCode) {
        problems.push(problem);
        return;
      }
      const { offset: _, ...rest } = problem;
      problems.push({
        ...rest,
        place: '',
        detail: `more than ${listedPerCode} of this kind; the others are not listed`,
      });
    },
  };
}
