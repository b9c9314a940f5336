import { visible } from '../../shared/text.ts';
import type { Problem, ProblemSink } from '../problem.ts';

export interface DefectOptions {
  readonly offset?: number;
  readonly loss?: boolean;
  /** The platform would refuse the file because of this. */
  readonly rejected?: boolean;
}

/** Reports one defect of the place the reporter was made for. */
export type Report<Code extends string> = (code: Code, detail: string, options?: DefectOptions) => void;

/** A hostile file can repeat one defect a million times; this many say it, the next one says that there are more. */
const repeatLimit = 20;

export function createReport<Code extends string>(sink: ProblemSink, place: string): Report<Code> {
  const seen = new Map<Code, number>();
  return (code, detail, options = {}) => {
    const times = (seen.get(code) ?? 0) + 1;
    seen.set(code, times);
    if (times > repeatLimit + 1) return;
    const problem: Problem = {
      code,
      place,
      detail: times > repeatLimit ? 'more of the same, not listed' : visible(detail),
      loss: options.loss ?? false,
    };
    if (options.offset !== undefined) problem.offset = options.offset;
    if (options.rejected) problem.rejected = true;
    sink(problem);
  };
}

/** `0x7f010002`: how Android tools print ids, offsets and flag words. */
export function hex(value: number, digits = 8): string {
  return `0x${(value >>> 0).toString(16).padStart(digits, '0')}`;
}
