import type { Evidence } from '../../../evidence/evidence.ts';
import { type DynamicKind, dynamicKinds } from '../../../evidence/kinds/index.ts';
import { valueOf } from '../value.ts';

/** Something that went wrong while driving, or spoke against the phone. */
export interface Incident {
  from: DynamicKind | 'blocker';
  code: string;
  /** Where, each once: runs, times. */
  places: readonly string[];
  detail: string;
}

/**
 * Blockers first, then runs that broke off, then gaps of the kinds. A run that no gap tells of and that was skipped (no account was given,
 * and the app has no login) is no incident.
 */
export function incidentsOf(evidence: Evidence): Incident[] {
  const blockers = valueOf(evidence, 'device')?.blockers ?? [];
  const runs = valueOf(evidence, 'runs')?.runs ?? [];
  const told = new Set((valueOf(evidence, 'runs')?.gaps ?? []).map(({ place }) => place));
  const unfinished = runs.filter(({ id, state }) => (state === 'stopped' || state === 'lost') && !told.has(id));
  return merged([
    ...blockers.map(({ code, detail }) => ({ from: 'blocker' as const, code, place: '', detail })),
    ...unfinished.map(({ id, reason, state }) => ({
      from: 'runs' as const,
      code: reason?.code ?? state,
      place: id,
      detail: reason?.detail ?? '',
    })),
    ...dynamicKinds.flatMap((kind) => (valueOf(evidence, kind)?.gaps ?? []).map((gap) => ({ from: kind, ...gap }))),
  ]);
}

/** The kinds tell of the same hole, each for itself, and a lost phone takes many runs along: one entry for all that share a code. */
function merged(all: readonly { from: Incident['from']; code: string; place: string; detail: string }[]): Incident[] {
  const groups = new Map<string, { first: Omit<Incident, 'places'>; places: Set<string> }>();
  for (const { place, ...first } of all) {
    const key = `${first.from === 'blocker'} ${first.code}`;
    const group = groups.get(key) ?? { first, places: new Set() };
    groups.set(key, group);
    if (place !== '') group.places.add(place);
  }
  return [...groups.values()].map(({ first, places }) => ({ ...first, places: [...places] }));
}
