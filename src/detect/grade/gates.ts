import type { Gate } from '../../evidence/kinds/forced-use.ts';
import { sameDwell, shortestDwell } from '../dwell.ts';
import { lookAlikes } from '../sign.ts';
import type { Proof } from './input.ts';

type Ladder = Gate['ladders'][number];

/** Structure of a screen by the id of its capture. */
export type StructureOf = (capture: number) => string | undefined;

/** Excuses that hold whatever the ladder says. A way out that is offered is what the ladder tries. */
const holding: ReadonlySet<string> = new Set(lookAlikes.filter((code) => code !== 'way-out-offered'));

/**
 * What the gates of one pattern prove, each for itself, but one: a gate whose way out leads to another gate of the same pattern that was
 * left in turn is no dead end (a login form behind a page that offers the login).
 */
export function proofsOfGates(gates: readonly Gate[], structureOf: StructureOf): Proof[] {
  const proofs = gates.map((gate): Proof => ({ ...proofOfGate(gate), about: gate.structure }));
  const open = gates.filter((_, index) => proofs[index]?.says === 'open');
  const ways = new Set(open.flatMap((gate) => screensOf(gate).flatMap((capture) => structureOf(capture) ?? [])));
  return proofs.map((proof, index) => {
    const gate = gates[index]!;
    const leadsOn = gate.ladders.length > 0 && gate.ladders.every((ladder) => reaches(ladder, ways, structureOf));
    if (!leadsOn) return proof;
    if (proof.says === 'suspected') return { says: 'open', reasons: [], seenAt: gate.seenAt, about: gate.structure };
    // The control did end it, but a way out led on to what can be left: too little to accuse, too much to clear.
    return proof.says === 'confirmed' ? { ...proof, says: 'suspected', reasons: ['way-out-weak'] } : proof;
  });
}

/** Captures that show the gate itself. */
function screensOf({ ladders, seenAt }: Gate): number[] {
  const before = ladders.flatMap(({ rungs }) => rungs.flatMap((rung) => rung.before ?? []));
  return [...seenAt.map(({ capture }) => capture), ...before];
}

function reaches({ rungs }: Ladder, ways: ReadonlySet<string>, structureOf: StructureOf): boolean {
  return rungs.some(({ after, result }) => {
    const structure = result === 'REPLACED' && after !== null ? structureOf(after) : undefined;
    return structure !== undefined && ways.has(structure);
  });
}

/** What a probed gate proves: two clean starts in which every way out failed, and a control that passed. */
export function proofOfGate(gate: Gate): Proof {
  const { seenAt } = gate;
  const special = gate.excuses.includes('special-scene') ? (['special-scene'] as const) : [];
  if (gate.excuses.some((excuse) => holding.has(excuse))) return { says: 'open', reasons: ['look-alike'], seenAt };
  if (gate.pattern === 'dwell') return withReasons(proofOfDwell(gate), special);
  const tried = gate.ladders.map(stateOf);
  if (tried.length > 0 && tried.every((state) => state === 'open')) return { says: 'open', reasons: [], seenAt };
  const failed = tried.filter((state) => state === 'failed').length;
  if (failed === 0) return { says: tried.includes('open') ? 'open' : 'unclear', reasons: ['tool-fault'], seenAt };
  if (tried.includes('open')) return withReasons({ says: 'suspected', reasons: ['starts-differ'], seenAt }, special);
  if (failed < 2) {
    const reason = tried.length > 1 ? 'starts-differ' : 'one-run-only';
    return withReasons({ says: 'suspected', reasons: [reason], seenAt }, special);
  }
  return withReasons(controlled(gate), special);
}

/** What the control adds to two failed ladders. */
function controlled({ accepting, ladders, pattern, seenAt, wording }: Gate): Proof {
  // What looked like the way to close it was spared, and nobody knows where it leads.
  if (ladders.some(hasUntouchedClose)) return { says: 'suspected', reasons: ['way-out-weak'], seenAt };
  // A window that asks for nothing in particular and has a choice of buttons: the one that ended it may just be the way out.
  if (pattern === 'blocking_modal' && buttonsIn(wording) > 1)
    return { says: 'suspected', reasons: ['way-out-weak'], seenAt };
  if (accepting?.succeeded === true) return { says: 'confirmed', reasons: [], seenAt };
  if (accepting?.succeeded === false) return { says: 'suspected', reasons: ['control-failed'], seenAt };
  return { says: 'suspected', reasons: [pattern === 'forced_login' ? 'no-account' : 'no-control'], seenAt };
}

function hasUntouchedClose({ rungs }: Ladder): boolean {
  return rungs.some(({ detail, result, rung }) => rung === 'close' && result === 'ABSENT' && detail !== undefined);
}

/** Buttons stand in brackets in a gate's wording. */
function buttonsIn(wording: string): number {
  return wording.match(/\[[^\]]+\]/g)?.length ?? 0;
}

function withReasons(proof: Proof, more: Proof['reasons']): Proof {
  return proof.says === 'open' ? proof : { ...proof, reasons: [...proof.reasons, ...more] };
}

/** `failed`: at least one way out was really tried and none led out. */
function stateOf({ rungs }: Ladder): 'open' | 'failed' | 'unclear' {
  if (rungs.some(({ result }) => result === 'ESCAPED')) return 'open';
  const faults = rungs.filter(({ result }) => result === 'TOOLFAULT').length;
  if (faults > 0) return 'unclear';
  const tried = rungs.filter(({ rung, result }) => rung !== 'wait' && result !== 'ABSENT');
  return tried.length > 0 ? 'failed' : 'unclear';
}

/**
 * A way on that opens by itself after the same time in two clean starts, while leaving earlier is refused or the page is one to be read for
 * that time.
 */
function proofOfDwell(gate: Gate): Proof {
  const { ladders, seenAt, wording } = gate;
  const times = ladders.flatMap(({ timer }) => {
    const after = timer?.opensAfter ?? null;
    return after === null || after < shortestDwell ? [] : [after];
  });
  const left = ladders.some((ladder) => stateOf(ladder) === 'open');
  if (times.length === 0)
    return left ? { says: 'open', reasons: [], seenAt } : { says: 'unclear', reasons: ['weak-signs'], seenAt };
  if (times.length === 1) return { says: 'suspected', reasons: ['one-run-only'], seenAt };
  if (!sameDwell(times[0]!, times[1]!)) return { says: 'suspected', reasons: ['starts-differ'], seenAt };
  // Terms that stay for some seconds before they can be agreed to are common, and nobody is made to study them.
  if (/同意|隐私政策|用户协议/.test(wording)) return { says: 'suspected', reasons: ['weak-signs'], seenAt };
  const toBeRead = /学习|阅读|观看|停留|课程|学时|时长|浏览/.test(wording);
  if (left && !toBeRead) return { says: 'suspected', reasons: ['way-out-weak'], seenAt };
  if (gate.accepting?.succeeded === false) return { says: 'suspected', reasons: ['control-failed'], seenAt };
  return { says: 'confirmed', reasons: left ? ['way-out-weak'] : [], seenAt };
}
