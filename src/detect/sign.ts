import type { PatternId } from '../standards/lexicon.ts';
import type { BehaviourPattern } from '../evidence/kinds/forced-use.ts';
import type { Bounds } from '../evidence/screen/node.ts';

/** Patterns of forced use: the lexicon's wordings and the four that show by behaviour. */
export type ForcedUseId = PatternId | BehaviourPattern;

/** Why something that looks like forced use is probably harmless. Codes are permanent once released. */
export const lookAlikes = [
  /** Regulations, notices and news speak of the function, and forbid or report it. */
  'policy-text',
  /** The lexicon knows the wording as harmless. */
  'benign-wording',
  'meeting-sign-in',
  'loading',
  'splash',
  /** Consent to the privacy policy with a way to disagree. */
  'consent-dialog',
  'sms-countdown',
  'media-progress',
  /** A code, token or offer that runs out. */
  'expiry-countdown',
  'security-relogin',
  /** The button waits for fields that are still empty. */
  'form-incomplete',
  /** A way to close or decline stands on the screen; the ladder may show that it does not work. */
  'way-out-offered',
  'sports-or-price-table',
] as const;
export type LookAlike = (typeof lookAlikes)[number];

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
  excuse?: LookAlike;
  /** The words name security, emergencies or another special scene. A reason for a person to look, never an excuse. */
  specialScene?: true;
  /** Seen by the arrangement of widgets rather than by words alone. */
  byStructure?: true;
}

/** A sign that speaks for itself: telling enough and without an excuse. */
export function isTelling({ weight, excuse }: Sign): boolean {
  return weight >= 0.5 && excuse === undefined;
}
