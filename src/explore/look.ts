/** What is done to an app while it is explored. `start`: stopped and started again. `reset`: brought back to the first state from scratch. */
export const deedKinds = ['tap', 'scroll', 'fill', 'back', 'start', 'reset'] as const;
export type DeedKind = (typeof deedKinds)[number];

export interface Deed {
  kind: DeedKind;
  /** Which of the screen's offers; empty for `back`, `start` and `reset`. */
  key: string;
  words: string;
}

/** Something that can be done on a screen. `key` finds it again on another look at the same screen. */
export interface Offer {
  kind: 'tap' | 'scroll' | 'fill';
  key: string;
  words: string;
  /** The smaller, the sooner it is tried. */
  rank: number;
  /** Why it is not to be tried: `guarded: <effect>`, `alike`. */
  refused?: string;
}

/** Three ways to tell screens apart, from exact to rough. Hashes. */
export interface Signature {
  /** Digits, chosen and switched states count. */
  fine: string;
  /** Structure with digits and blanks taken out. */
  plain: string;
  /** Shape alone: no words but those of single buttons. */
  coarse: string;
}

/** A look at the app as the explorer needs it. */
export interface Look {
  signature: Signature;
  offers: readonly Offer[];
  activity: string | undefined;
  route: string | undefined;
  /** What a person would call the screen. */
  label: string;
  /** Id of the capture in the evidence. */
  capture: number;
}

/** How an app goes down; `white-screen`: nothing to see or read for as long as was waited. */
export const faultKinds = ['crash', 'native-crash', 'not-responding', 'white-screen'] as const;

/** What went down meanwhile. */
export interface Fault {
  kind: (typeof faultKinds)[number];
  /** Equal for the same defect. */
  key: string;
  reason: string;
  /** Deeds between the one that brought it about and the one after which it was noticed: a freeze shows late. */
  ago: number;
}

/** What came of a deed. `gone`: the screen did not offer it any more, nothing was touched. `outside`: another app came to the front. */
export type Outcome = (
  | { what: 'look'; look: Look }
  | { what: 'outside'; package: string; capture: number }
  | { what: 'gone'; look: Look; why: string }
) & { faults?: readonly Fault[] };

/** Id of the look that a deed ended with. */
export function captureOf(outcome: Outcome): number {
  return outcome.what === 'outside' ? outcome.capture : outcome.look.capture;
}

/** A deed with what came of it: what an exploration can be built up from again. The first has no deed. */
export interface Observation {
  deed: Deed | undefined;
  outcome: Outcome;
}
