import { sameDwell, shortestDwell } from '../../detect/dwell.ts';
import { faceOf, type GateFace } from '../../detect/face.ts';
import { type Gate, rungs } from '../../evidence/kinds/forced-use.ts';
import type { Seen, StepContext } from '../context.ts';
import { acceptGate } from './control.ts';
import { probeForm } from './form.ts';
import { climb, type Ladder } from './ladder.ts';
import type { ProbeGateOptions } from './options.ts';

/** A form that wants a photo or a place bars nothing by itself: whether it can be handed in without shows in two arms. */
const ofForms: ReadonlySet<GateFace['pattern']> = new Set(['photo_trace', 'location']);

/** A look-alike that settles the matter without climbing. */
const settling = new Set(['loading', 'splash', 'sms-countdown', 'media-progress', 'expiry-countdown']);

/**
 * Tries every way out of a suspected gate, once per clean start, and the control arm; reports the gate to the context. undefined: nothing in
 * front is suspected. Throws what ends the run, after reporting what was seen.
 */
export async function probeGate(context: StepContext, options: ProbeGateOptions): Promise<Gate | undefined> {
  const toGate = async (): Promise<Seen> => {
    const seen = await context.restore();
    if (options.reach === undefined) return seen;
    await options.reach();
    return context.see({ settle: true });
  };
  const first = await toGate();
  const face = faceOf(first.capture, options.pattern);
  if (face === undefined) return undefined;
  if (ofForms.has(face.pattern) && face.box === undefined) {
    await probeForm(context, { pattern: face.pattern, toForm: toGate, repeat: options.starts });
    return undefined;
  }
  const known = context.known(face.structure);
  if (known !== undefined && isSettled(known, face, options)) return known;
  const gate = newGate(context, face, first);
  try {
    await climbAll(context, face, gate, options, toGate);
  } finally {
    context.report(gate);
  }
  return gate;
}

/** To climb the same gate again for another scenario would tell nothing new; one that was left in doubt is tried anew. */
function isSettled(known: Gate, { pattern }: GateFace, { accept }: ProbeGateOptions): boolean {
  if (known.pattern !== pattern) return false;
  if (known.ladders.some(hasEscape)) return true;
  const faulty = known.ladders.some(({ rungs: tried }) => tried.some(({ result }) => result === 'TOOLFAULT'));
  if (faulty || known.ladders.length < 2) return false;
  return accept === undefined || known.accepting?.succeeded === true;
}

function newGate(context: StepContext, face: GateFace, seen: Seen): Gate {
  return {
    id: `${context.run}/${context.step}/${face.structure}`,
    pattern: face.pattern,
    structure: face.structure,
    wording: face.wording,
    seenAt: [
      {
        capture: seen.stored.id,
        run: context.run,
        step: context.step,
        words: face.wording,
        ...(face.box === undefined ? {} : { bounds: face.box }),
      },
    ],
    ladders: [],
    accepting: null,
    excuses: [...face.excuses, ...(face.specialScene ? ['special-scene'] : [])],
  };
}

async function climbAll(
  context: StepContext,
  face: GateFace,
  gate: Gate,
  options: ProbeGateOptions,
  toGate: () => Promise<Seen>,
): Promise<void> {
  for (let start = 0; start < options.starts; start += 1) {
    if (start > 0 && gate.excuses.some((excuse) => settling.has(excuse))) break;
    const escaped = gate.ladders.some(hasEscape);
    // Time that a page takes is measured twice even where it can be left.
    const timed = (gate.ladders[0]?.timer?.opensAfter ?? 0) >= shortestDwell;
    if (escaped && !timed) break;
    const ladder: Ladder = { run: context.run, rungs: [] };
    gate.ladders.push(ladder);
    await climb({ context, face, toGate, names: escaped ? ['wait'] : rungs }, ladder);
    if (start > 0) gate.seenAt.push(...sightingOf(context, ladder));
  }
  const last = gate.ladders.at(-1);
  const opensAfter = openingTime(gate.ladders);
  if (last === undefined || (gate.ladders.some(hasEscape) && opensAfter === undefined)) return;
  gate.accepting = await acceptGate({ context, face, toGate, accept: options.accept, opensAfter });
}

function hasEscape({ rungs: tried }: Ladder): boolean {
  return tried.some(({ result }) => result === 'ESCAPED');
}

/** When the way on opens by itself, as all ladders agree. */
function openingTime(ladders: readonly Ladder[]): number | undefined {
  const times = ladders.flatMap(({ timer }) => (typeof timer?.opensAfter === 'number' ? [timer.opensAfter] : []));
  const longest = Math.max(...times);
  return times.length > 0 && times.every((time) => sameDwell(time, longest)) ? longest : undefined;
}

function sightingOf({ run, step }: StepContext, { rungs: tried }: Ladder): Gate['seenAt'] {
  const capture = tried[0]?.before;
  return capture === undefined || capture === null ? [] : [{ capture, run, step }];
}
