import type { Evidence } from '../../evidence/evidence.ts';
import type { EvidenceKind, EvidenceOf } from '../../evidence/kinds/index.ts';

/** The value of one kind where it was gathered. */
export function valueOf<K extends EvidenceKind>(evidence: Evidence, kind: K): EvidenceOf<K> | undefined {
  const gathered = evidence[kind];
  return gathered?.status === 'ok' ? (gathered.value as EvidenceOf<K>) : undefined;
}
