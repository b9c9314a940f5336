import { behaviourPatterns, type Fact, type ForcedUsePattern, type Gate } from '../../evidence/kinds/forced-use.ts';
import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import type { Sighting } from '../../evidence/screen/reference.ts';
import type { ForcedUseReason } from '../../standards/forced-use-reasons.ts';
import { patternIds, patterns as wordPatterns, type PatternId } from '../../standards/lexicon.ts';
import { type ForcedUseId, isTelling } from '../sign.ts';
import { proofOfComparisons } from './comparisons.ts';
import { whyNotEnough } from './enough.ts';
import { proofOfGate, proofsOfGates } from './gates.ts';
import { type GradeInput, type Proof, signsOf, sightingsOf, type SeenSign } from './input.ts';
import { proofOfPrompts } from './prompts.ts';
import { proofOfRepeatedForms } from './repeated-forms.ts';
import { proofOfSigns } from './words.ts';

const mostSightings = 12;

/** Exactly one entry for each, in this order. */
export const forcedUseIds: readonly ForcedUseId[] = [...patternIds, ...behaviourPatterns];

/** The three facts and the grade of every pattern, from everything that driving the app gave. Pure. */
export function gradeForcedUse(input: GradeInput): EvidenceOf<'forced-use'> {
  return {
    gaps: [],
    patterns: forcedUseIds.map((pattern) => gradeOf(input, pattern)),
    gates: [...input.gates],
    comparisons: [...input.comparisons],
  };
}

function gradeOf(input: GradeInput, pattern: ForcedUseId): ForcedUsePattern {
  const seen = signsOf(input, pattern);
  const missing = whyNotEnough(input, pattern);
  const proofs = isWanted(pattern) ? [] : proofsOf(input, pattern, seen);
  const present = presence(input, pattern, seen, missing.length === 0);
  const consequence = consequenceOf(pattern, seen, missing.length === 0);
  const special = isSpecial(input, pattern, seen);

  const told = (says: Proof['says']): Proof[] => proofs.filter((proof) => proof.says === says);
  const [confirmed, suspected, open, unclear] = [told('confirmed'), told('suspected'), told('open'), told('unclear')];
  if (confirmed.length > 0) {
    const reasons = reasonsIn(confirmed, special ? ['special-scene'] : []);
    const compelled = fact(true, confirmed);
    return { pattern, present: certain(present, confirmed), compelled, consequence, grade: 'CONFIRMED', reasons };
  }
  if (suspected.length > 0) {
    const reasons = reasonsIn(suspected, special ? ['special-scene'] : []);
    const compelled = fact(null, suspected);
    return { pattern, present: certain(present, suspected), compelled, consequence, grade: 'SUSPECTED', reasons };
  }
  // What was tried and led out is settled; another that could not be told is not.
  const doubtful = unsettled(unclear, open);
  const reasons = [...new Set([...missing, ...doubtful.flatMap((proof) => proof.reasons)])];
  const lookAlike = reasonsIn(open, []).filter((reason) => reason === 'look-alike');
  if (reasons.length > 0)
    return {
      pattern,
      present,
      compelled: fact(null, [...doubtful, ...open]),
      consequence,
      grade: 'INCONCLUSIVE',
      reasons,
    };
  return { pattern, present, compelled: fact(false, open), consequence, grade: 'NOT FOUND', reasons: lookAlike };
}

/** Unclear proofs but those about a screen of which another proof says that it can be left. */
function unsettled(unclear: readonly Proof[], open: readonly Proof[]): Proof[] {
  const left = new Set(open.flatMap(({ about }) => about ?? []));
  return unclear.filter(({ about }) => about === undefined || !left.has(about));
}

function proofsOf(input: GradeInput, pattern: ForcedUseId, seen: readonly SeenSign[]): Proof[] {
  const proofs = proofsOfGates(
    input.gates.filter((gate) => gate.pattern === pattern),
    (capture) => input.looks.find((look) => look.capture.id === capture)?.capture.structure,
  );
  const comparisons = input.comparisons.filter((one) => one.pattern === pattern);
  proofs.push(...proofOfComparisons(comparisons, (capture) => momentOf(input, capture)));
  if (pattern === 'forced_permission') proofs.push(...proofOfPrompts(input.prompts));
  if (pattern === 'forms') proofs.push(...proofOfRepeatedForms(input.looks, input.forms));
  proofs.push(...proofOfSigns(input, pattern, seen));
  return proofs;
}

/** Functions that have to exist compel nobody. */
function isWanted(pattern: ForcedUseId): boolean {
  return Object.hasOwn(wordPatterns, pattern) && wordPatterns[pattern as PatternId].wanted;
}

function momentOf({ looks }: GradeInput, id: number): Sighting | undefined {
  const look = looks.find(({ capture }) => capture.id === id);
  return look === undefined ? undefined : { capture: id, run: look.capture.run, step: look.capture.step };
}

function presence(input: GradeInput, pattern: ForcedUseId, seen: readonly SeenSign[], enough: boolean): Fact {
  const telling = seen.filter(({ sign }) => isTelling(sign) && sign.fact !== 'optional' && sign.fact !== 'mention');
  const gates = input.gates
    .filter((gate) => gate.pattern === pattern && !isExcused(gate))
    .flatMap(({ seenAt }) => seenAt);
  const seenAt = [...gates, ...sightingsOf(telling)].slice(0, mostSightings);
  return { value: seenAt.length > 0 ? true : enough ? false : null, seenAt };
}

function isExcused(gate: Gate): boolean {
  return proofOfGate(gate).reasons.includes('look-alike');
}

function consequenceOf(pattern: ForcedUseId, seen: readonly SeenSign[], enough: boolean): Fact {
  const telling = isWanted(pattern) ? [] : seen.filter(({ sign }) => isTelling(sign) && sign.fact === 'consequence');
  return { value: telling.length > 0 ? true : enough ? false : null, seenAt: sightingsOf(telling) };
}

/** A gate, a requirement or a penalty that names security, emergencies and the like. */
function isSpecial(input: GradeInput, pattern: ForcedUseId, seen: readonly SeenSign[]): boolean {
  const gates = input.gates.filter((gate) => gate.pattern === pattern);
  return (
    gates.some(({ excuses }) => excuses.includes('special-scene')) ||
    seen.some(({ sign }) => sign.specialScene === true && isTelling(sign))
  );
}

function fact(value: boolean | null, proofs: readonly Proof[]): Fact {
  return { value, seenAt: proofs.flatMap(({ seenAt }) => seenAt).slice(0, mostSightings) };
}

/** What compels is there, whether or not a word names it. */
function certain(present: Fact, proofs: readonly Proof[]): Fact {
  if (present.value === true) return present;
  return fact(true, proofs);
}

function reasonsIn(proofs: readonly Proof[], more: readonly ForcedUseReason[]): ForcedUseReason[] {
  return [...new Set([...proofs.flatMap(({ reasons }) => reasons), ...more])];
}
