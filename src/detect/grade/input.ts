import type { ArmComparison, Gate } from '../../evidence/kinds/forced-use.ts';
import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import type { PermissionPrompt } from '../../evidence/kinds/prompts.ts';
import type { Run } from '../../evidence/kinds/runs.ts';
import type { StoredCapture } from '../../evidence/kinds/screens.ts';
import type { Sighting } from '../../evidence/screen/reference.ts';
import type { ForcedUseReason } from '../../standards/forced-use-reasons.ts';
import type { ForcedUseId, Sign } from '../sign.ts';

/** A look with what the passive detectors said of it. */
export interface SignedLook {
  capture: StoredCapture;
  signs: readonly Sign[];
}

/** Everything that driving an app gave, as far as forced use rests on it. */
export interface GradeInput {
  runs: readonly Run[];
  looks: readonly SignedLook[];
  gates: readonly Gate[];
  comparisons: readonly ArmComparison[];
  prompts: readonly PermissionPrompt[];
  coverage:
    | Pick<EvidenceOf<'coverage'>, 'cut' | 'cutGates' | 'exhausted' | 'entriesFound' | 'entriesTried' | 'screens'>
    | undefined;
  /** The forms that were reached; undefined: nobody read them. */
  forms?: Pick<EvidenceOf<'forms'>, 'forms' | 'leftOut'> | undefined;
}

/** What one piece of evidence says of the compulsion. `open`: a way round was taken. */
export interface Proof {
  says: 'confirmed' | 'suspected' | 'open' | 'unclear';
  reasons: readonly ForcedUseReason[];
  seenAt: readonly Sighting[];
  /** Structure of the screen it is about; undefined: of the app as a whole, or not told. What was left settles no other screen. */
  about?: string | undefined;
}

/** A sign with the moment it was seen. */
export interface SeenSign {
  sign: Sign;
  look: SignedLook;
}

const mostSightings = 12;

export function signsOf(input: GradeInput, pattern: ForcedUseId): SeenSign[] {
  return input.looks.flatMap((look) =>
    look.signs.filter((sign) => sign.pattern === pattern).map((sign) => ({ sign, look })),
  );
}

/** Moments, the same words once, the most telling first. */
export function sightingsOf(seen: readonly SeenSign[]): Sighting[] {
  const byWords = new Map<string, SeenSign>();
  for (const one of seen.toSorted((a, b) => b.sign.weight - a.sign.weight)) {
    if (!byWords.has(one.sign.words)) byWords.set(one.sign.words, one);
  }
  return [...byWords.values()].slice(0, mostSightings).map(({ sign, look: { capture } }) => {
    return { capture: capture.id, run: capture.run, step: capture.step, words: sign.words, bounds: sign.bounds };
  });
}
