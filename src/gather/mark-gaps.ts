import type { Evidence, Gathered } from '../evidence/evidence.ts';
import type { Gap } from '../evidence/gap.ts';
import type { EvidenceKind } from '../evidence/kinds/index.ts';
import { sortGaps } from './gaps.ts';

/** The evidence with these gaps added to each of the kinds that was gathered. */
export function markGaps(evidence: Evidence, kinds: readonly EvidenceKind[], gaps: readonly Gap[]): Evidence {
  if (gaps.length === 0) return evidence;
  const marked: { [K in EvidenceKind]?: Gathered<unknown> } = { ...evidence };
  for (const kind of kinds) {
    const gathered = evidence[kind];
    if (gathered?.status !== 'ok') continue;
    marked[kind] = { status: 'ok', value: { ...gathered.value, gaps: sortGaps([...gathered.value.gaps, ...gaps]) } };
  }
  return marked as Evidence;
}
