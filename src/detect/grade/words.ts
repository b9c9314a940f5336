import type { Gate } from '../../evidence/kinds/forced-use.ts';
import { type ForcedUseId, isTelling, type Sign } from '../sign.ts';
import { routeOf } from '../structure.ts';
import { bare } from '../wording.ts';
import { type GradeInput, type Proof, type SeenSign, sightingsOf, type SignedLook } from './input.ts';

type Ladder = Gate['ladders'][number];

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
  const untried = untriedOf(input, of('gate'));
  if (untried.length > 0) {
    // Probes show how the app holds its users: another gate beside them is an open question, the only one a suspicion.
    const says = hasProbes(input, pattern) ? 'unclear' : 'suspected';
    proofs.push({ says, reasons: ['weak-signs'], seenAt: sightingsOf(untried) });
  }
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

/** Signs of gates that nobody tried: neither on a screen that was climbed or compared, under whatever name, nor the same words on that page. */
function untriedOf({ comparisons, gates, looks }: GradeInput, signs: readonly SeenSign[]): SeenSign[] {
  const structures = new Set([...gates, ...comparisons].flatMap(({ structure }) => structure ?? []));
  const shown = new Set(
    gates.flatMap(({ ladders, seenAt }) => [...seenAt, ...ladders.flatMap(beforeRungs)].map(({ capture }) => capture)),
  );
  const isProbed = ({ capture }: SignedLook): boolean => structures.has(capture.structure) || shown.has(capture.id);
  const known = new Set(looks.filter(isProbed).flatMap((look) => look.signs.map((sign) => faceOf(sign, look))));
  return signs.filter(({ look, sign }) => !isProbed(look) && !known.has(faceOf(sign, look)));
}

function beforeRungs({ rungs }: Ladder): { capture: number }[] {
  return rungs.flatMap(({ before }) => (before === null ? [] : [{ capture: before }]));
}

/** A form that is partly filled in, a page with a message more: the same gate, though not the same structure. */
function faceOf({ fact, pattern, words }: Sign, { capture: { activity, url } }: SignedLook): string {
  return [pattern, fact, activity ?? '', routeOf(url ?? undefined) ?? '', bare(words)].join('\n');
}

function hasProbes({ gates, comparisons }: GradeInput, pattern: ForcedUseId): boolean {
  return gates.some((gate) => gate.pattern === pattern) || comparisons.some((one) => one.pattern === pattern);
}
