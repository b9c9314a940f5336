import type { Gate } from '../../../evidence/kinds/forced-use.ts';
import { type Moment, momentsOf } from '../../view/driven/moments.ts';
import { valueOf } from '../../view/value.ts';
import type { VerdictView } from '../../view/verdicts.ts';
import type { DocumentContext } from '../context.ts';

/** Gates with their positions in the evidence, and paired runs, that a verdict rests on: named by it, or of a pattern it names. */
export function forcedUseOf({ input }: Pick<DocumentContext, 'input'>, { findings }: VerdictView) {
  const evidence = valueOf(input.evidence, 'forced-use');
  const pointers = findings
    .flatMap(({ seen }) => seen)
    .flatMap(({ kind, pointer }) => (kind === 'forced-use' ? pointer : []));
  if (evidence === undefined || pointers.length === 0) return { gates: [], comparisons: [] };
  const patterns = new Set<string>();
  const gateNumbers = new Set<number>();
  const pairNumbers = new Set<number>();
  for (const pointer of pointers) {
    const [, list, index = ''] = /^\/(patterns|gates|comparisons)\/(\d+)/.exec(pointer) ?? [];
    const at = Number(index);
    if (list === 'patterns') patterns.add(evidence.patterns[at]?.pattern ?? '');
    if (list === 'gates') gateNumbers.add(at);
    if (list === 'comparisons') pairNumbers.add(at);
  }
  return {
    gates: evidence.gates.filter(({ pattern }, index) => patterns.has(pattern) || gateNumbers.has(index)),
    comparisons: evidence.comparisons.filter(({ pattern }, index) => patterns.has(pattern) || pairNumbers.has(index)),
  };
}

/** Looks that a verdict rests on, the most telling first: gates as they stood, then what findings name with a box, then the rest. */
export function problemMoments(context: Pick<DocumentContext, 'input'>, view: VerdictView): Moment[] {
  const { evidence } = context.input;
  const gates = forcedUseOf(context, view).gates.flatMap((gate: Gate) =>
    momentsOf(evidence, 'forced-use', gate.seenAt),
  );
  const named = view.findings.flatMap(({ seen }) => seen.flatMap(({ moments }) => moments));
  const boxed = named.filter(({ bounds }) => bounds !== undefined);
  const all = new Map<number, Moment>();
  for (const moment of [...gates, ...boxed, ...named]) {
    const known = all.get(moment.capture);
    if (known === undefined || (known.bounds === undefined && moment.bounds !== undefined))
      all.set(moment.capture, moment);
  }
  return [...all.values()];
}
