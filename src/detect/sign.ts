import type { PatternId } from '../standards/lexicon.ts';
import type { BehaviourPattern } from '../evidence/kinds/forced-use.ts';
import type { Bounds } from '../evidence/screen/node.ts';

/** Patterns of forced use: the lexicon's wordings and the four that show by behaviour. */
export type ForcedUseId = PatternId | BehaviourPattern;

/** What one look at a screen says about one pattern. A sign is a fact about pixels and words, never a verdict. */
export interface Sign {
  pattern: ForcedUseId;
  /**
   * `present`: the function is here. `mention`: the words are here, in an article, a policy, a notice. `gate`: it may bar the way and the
   * ladder should be tried. `consequence`: counted, ranked, reported, penalised. `optional`: the interface offers a way round it.
   */
  fact: 'present' | 'mention' | 'gate' | 'consequence' | 'optional';
  /** 0 … 1: how telling. Below 0.5 a sign supports others and says nothing alone. */
  weight: number;
  words: string;
  bounds: Bounds;
  /** Why it is probably harmless: code of a look-alike. */
  excuse?: string;
}
