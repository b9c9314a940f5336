import { isTelling } from '../sign.ts';
import type { ForcedUseId } from '../sign.ts';
import { type GradeInput, type Proof, type SeenSign, sightingsOf, type SignedLook } from './input.ts';

/** Functions that compel by being there and counted: no gate stands before a ranking. */
const counted: ReadonlySet<ForcedUseId> = new Set([
  'checkin',
  'points',
  'duration',
  'likes',
  'votes',
  'forward',
  'follow',
  'install_rate',
  'forced_login',
  'forms',
]);

/** What signs alone prove, where nothing was probed: a counted function with consequences, or a gate that nobody tried. */
export function proofOfSigns(input: GradeInput, pattern: ForcedUseId, seen: readonly SeenSign[]): Proof[] {
  const telling = seen.filter(({ sign }) => isTelling(sign));
  const of = (fact: string): SeenSign[] => telling.filter(({ sign }) => sign.fact === fact);
  const optional = of('optional');
  const proofs: Proof[] = [];
  if (counted.has(pattern) && of('consequence').length > 0 && optional.length === 0) {
    const proof = proofOfConsequences(pattern, of('present'), of('consequence'));
    if (proof !== undefined) proofs.push(proof);
  }
  const untried = of('gate').filter(({ look }) => !isProbed(input, look));
  if (untried.length > 0 && !hasProbes(input, pattern))
    proofs.push({ says: 'suspected', reasons: ['weak-signs'], seenAt: sightingsOf(untried) });
  return proofs;
}

/**
 * A ranking that names people, seen in two runs, with what befalls the last: forced by its arrangement. Words without the arrangement raise
 * a suspicion only.
 */
function proofOfConsequences(
  pattern: ForcedUseId,
  present: readonly SeenSign[],
  consequence: readonly SeenSign[],
): Proof | undefined {
  const arranged = present.filter(({ sign }) => sign.byStructure === true);
  const seenAt = sightingsOf([...arranged, ...consequence]);
  const runs = new Set(arranged.map(({ look }) => look.capture.run));
  if (pattern === 'points' && runs.size >= 2) return { says: 'confirmed', reasons: ['by-structure'], seenAt };
  if (present.length === 0) return undefined;
  return { says: 'suspected', reasons: ['weak-signs'], seenAt };
}

/** The same screen was climbed or compared under whatever name. */
function isProbed({ gates }: GradeInput, { capture }: SignedLook): boolean {
  return gates.some(({ structure }) => structure === capture.structure);
}

function hasProbes({ gates, comparisons }: GradeInput, pattern: ForcedUseId): boolean {
  return gates.some((gate) => gate.pattern === pattern) || comparisons.some((one) => one.pattern === pattern);
}
