/**
 * A defect found while reading an APK: coded, located, and honest about whether something could not be read because of it.
 * Codes are `area-defect` (`zip-duplicate-name`, `xml-string-offset`, `dex-truncated` …), permanent, one word list per area in that
 * area's folder; what each means to a reader stands in `src/standards/problems.ts`, in both languages.
 */
export interface Problem {
  code: string;
  /** Archive entry, chunk or file the defect is in; empty for the file as a whole. */
  place: string;
  /** Byte offset inside `place`, when there is one. */
  offset?: number;
  /** One English line with the figures that matter (sizes, ids), control characters escaped. */
  detail: string;
  /** True when data was lost: facts read from this place may be incomplete, so nothing may be "passed" on their strength. */
  loss: boolean;
  /** True when Android itself would refuse the file, or the entry named by `place`, because of this. */
  rejected?: boolean;
}

export type ProblemSink = (problem: Problem) => void;
