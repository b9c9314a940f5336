import { dynamicKinds, type EvidenceKind } from '../../evidence/kinds/index.ts';

export type { EvidenceKind } from '../../evidence/kinds/index.ts';

/** Whether a kind tells what stands in the package, and nothing that somebody handed in or did. */
export function isStaticKind(kind: EvidenceKind): boolean {
  return kind !== 'filing' && !(dynamicKinds as readonly EvidenceKind[]).includes(kind);
}
