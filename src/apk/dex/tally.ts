import type { ProblemSink } from '../problem.ts';
import type { DexProblemCode } from './problems.ts';

/** Counts defects of one dex file and reports each kind once, so that a hostile file cannot flood the report. */
export interface Tally {
  /** Hot loops pass `detail` as a function: it is called for the first defect of its kind only. */
  add(code: DexProblemCode, offset: number, detail: string | (() => string)): void;
  /** Reports what was added since the last flush. */
  flush(): void;
  /** True once any defect that lost data was added. */
  readonly lost: boolean;
}

interface Counted {
  offset: number;
  detail: string;
  count: number;
}

const harmless: ReadonlySet<DexProblemCode> = new Set<DexProblemCode>(['dex-string-encoding', 'dex-trailing-bytes']);

export function createTally(place: string, sink: ProblemSink): Tally {
  const counted = new Map<DexProblemCode, Counted>();
  let lost = false;
  return {
    add(code, offset, detail) {
      if (!harmless.has(code)) lost = true;
      const known = counted.get(code);
      if (known !== undefined) known.count++;
      else counted.set(code, { offset, detail: typeof detail === 'string' ? detail : detail(), count: 1 });
    },
    flush() {
      for (const [code, { offset, detail, count }] of counted) {
        const times = count === 1 ? detail : `${detail}; ${count} such places, this is the first`;
        sink({ code, place, offset, detail: times, loss: !harmless.has(code) });
      }
      counted.clear();
    },
    get lost() {
      return lost;
    },
  };
}
