import type { EvidenceKind } from '../../evidence/kinds/index.ts';
import type { AnyGatherer } from '../gatherer.ts';

/** The gatherers of the kinds asked for and of all that these need, in the registry's order. */
export function withNeeds(registry: readonly AnyGatherer[], asked: ReadonlySet<EvidenceKind>): AnyGatherer[] {
  const wanted = new Set(asked);
  // Sets are walked in the order of insertion, so what is added on the way is walked too.
  for (const kind of wanted)
    for (const need of registry.find((gatherer) => gatherer.kind === kind)?.needs ?? []) wanted.add(need);
  return registry.filter(({ kind }) => wanted.has(kind));
}

/** Every gatherer behind those it needs, otherwise as they come. Throws when some need each other or what is not there. */
export function inOrder(gatherers: readonly AnyGatherer[]): AnyGatherer[] {
  const ordered: AnyGatherer[] = [];
  const done = new Set<EvidenceKind>();
  let waiting = [...gatherers];
  while (waiting.length > 0) {
    const ready = waiting.find(({ needs }) => needs.every((need) => done.has(need)));
    if (ready === undefined)
      throw new Error(`gatherers wait for each other: ${waiting.map(({ kind }) => kind).join(', ')}`);
    ordered.push(ready);
    done.add(ready.kind);
    waiting = waiting.filter((gatherer) => gatherer !== ready);
  }
  return ordered;
}
