import type { EvidenceKind, EvidenceOf } from '../evidence/kinds/index.ts';
import type { StaticContext } from './context.ts';

/**
 * Fetches one evidence kind. Gatherers report facts and never judge. `needs` are kinds gathered before and handed over whole; when one of
 * them failed, this gatherer is skipped. A thrown error is stored as this kind's evidence and the others go on.
 */
export interface Gatherer<Kind extends EvidenceKind = EvidenceKind, Need extends EvidenceKind = never> {
  kind: Kind;
  needs: readonly Need[];
  /** `none`: works on the package alone. */
  device: 'none' | 'required';
  gather(context: StaticContext, needed: { readonly [N in Need]: EvidenceOf<N> }): Promise<EvidenceOf<Kind>>;
}

/** A gatherer as the registry holds it. */
export interface AnyGatherer {
  kind: EvidenceKind;
  needs: readonly EvidenceKind[];
  device: 'none' | 'required';
  gather(context: StaticContext, needed: never): Promise<unknown>;
}

export function defineGatherer<const Kind extends EvidenceKind, const Need extends EvidenceKind = never>(
  gatherer: Gatherer<Kind, Need>,
): Gatherer<Kind, Need> {
  return gatherer;
}
