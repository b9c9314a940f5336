import type { Evidence } from '../../../evidence/evidence.ts';
import { type DynamicKind, dynamicKinds } from '../../../evidence/kinds/index.ts';
import { valueOf } from '../value.ts';

/** Something that went wrong while driving, or spoke against the phone. */
export interface Incident {
  from: DynamicKind | 'blocker';
  code: string;
  place: string;
  detail: string;
}

/** Blockers first, then runs that did not come to their end, then gaps of the kinds. */
export function incidentsOf(evidence: Evidence): Incident[] {
  const blockers = valueOf(evidence, 'device')?.blockers ?? [];
  const runs = valueOf(evidence, 'runs')?.runs ?? [];
  const unfinished = runs.filter(({ state }) => state !== 'completed');
  return [
    ...blockers.map(({ code, detail }) => ({ from: 'blocker' as const, code, place: '', detail })),
    ...unfinished.map(({ id, reason, state }) => ({
      from: 'runs' as const,
      code: reason?.code ?? state,
      place: id,
      detail: reason?.detail ?? '',
    })),
    ...dynamicKinds.flatMap((kind) => (valueOf(evidence, kind)?.gaps ?? []).map((gap) => ({ from: kind, ...gap }))),
  ];
}
