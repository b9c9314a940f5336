import { routeOf, structureOf } from '../../detect/structure.ts';
import type { Capture } from '../../evidence/screen/capture.ts';
import { centreOf } from '../../evidence/screen/node.ts';
import { certain, type Graph, habitual, likely } from '../../explore/graph.ts';
import type { Deed, Outcome } from '../../explore/look.ts';
import { signatureOf } from '../../explore/signature.ts';
import type { Hand } from '../../explore/wander.ts';
import type { Seen, StepContext } from '../context.ts';
import { closeErrorDialogs } from '../error-dialog.ts';
import { answerDialogs } from '../permission/answer.ts';
import { isPermissionDialog } from '../permission/dialog.ts';
import { nudge } from '../touch/nudge.ts';
import { swipeWithin } from '../touch/swipe.ts';
import { isWhite, seeSomething } from '../white.ts';
import { fillFields } from './fill.ts';
import { labelOf } from './label.ts';
import { type Choice, isFilled, offersOn } from './offers.ts';
import { faultWatch } from './watch.ts';

/** Milliseconds that a start page may take to give way to a screen that is known. */
const startPatience = 8000;
const betweenLooks = 200;
/** Milliseconds after a touch that is not answered until the system has said so: five seconds, and the time to say it. */
const calledFrozenAfter = 6000;

/** How long something may take to go down after a deed. `poke`: a freeze shows only when it is touched. */
export interface Patience {
  milliseconds: number;
  poke: boolean;
}

export interface PhoneHand extends Hand {
  perform(deed: Deed, wait?: Patience): Promise<Outcome>;
  /** What a look shows, which is in front from now on. `waited`: an empty screen was given its time. */
  outcomeOf(seen: Seen, waited?: boolean): Outcome;
  /** Milliseconds that are not counted: other work went on meanwhile. */
  pause(milliseconds: number): void;
  /** What went down until now was no deed of the exploration. */
  overlook(): void;
}

/** Does the explorer's deeds on the phone. `graph` tells which screen is expected: what comes as expected need not be looked at twice. */
export function phoneHand(context: StepContext, graph: Graph, logIn: boolean): PhoneHand {
  const { app, guard, pace, session } = context;
  let choices = new Map<string, Choice>();
  let front: Capture | undefined;
  let paused = 0;
  const watch = faultWatch(context);
  /** Structures of empty screens: one of them has to be looked at whenever it comes. */
  const white = new Set<string>();
  let wasEmpty = false;
  let begun = 0;
  /** When the first of the deeds was begun that changed nothing; undefined: the last one did. */
  let unansweredSince: number | undefined;

  const outcomeOf = (seen: Seen, waited = false): Outcome => {
    const { capture, stored } = seen;
    const isOwn = capture.package === app.package;
    const isStill = isOwn && front !== undefined && structureOf(front) === structureOf(capture);
    unansweredSince = isStill ? (unansweredSince ?? begun) : undefined;
    front = capture;
    const isEmpty = waited && isOwn && isWhite(capture);
    if (isEmpty) white.add(structureOf(capture));
    // One that follows on another is the same one still.
    const taken = watch.taken(seen, isEmpty && !wasEmpty);
    wasEmpty = isEmpty;
    const faults = taken.length === 0 ? {} : { faults: taken };
    if (capture.package !== app.package) {
      choices = new Map();
      return { what: 'outside', package: capture.package ?? '', capture: stored.id, ...faults };
    }
    choices = offersOn(capture, { app: app.package, guard, logIn });
    return {
      what: 'look',
      look: {
        signature: signatureOf(capture, isFilled(capture.tree, app.package)),
        offers: [...choices.values()].map(({ offer }) => offer),
        activity: capture.activity,
        route: routeOf(capture.url),
        label: labelOf(stored),
        capture: stored.id,
      },
      ...faults,
    };
  };

  const settled = async (isExpected?: (structure: string) => boolean): Promise<Seen> => {
    const accept = (capture: Capture): boolean => {
      const structure = structureOf(capture);
      return isExpected?.(structure) === true && !white.has(structure);
    };
    const seen = await seeSomething(context, isExpected === undefined ? undefined : accept);
    if (!isPermissionDialog(seen.capture)) return seen;
    return (await answerDialogs(context, 'deny', 3, 1000)).seen ?? seen;
  };

  const gone = async (why: string): Promise<Outcome> => {
    const outcome = outcomeOf(await context.see({ settle: true }));
    return outcome.what === 'look' ? { ...outcome, what: 'gone', why } : outcome;
  };

  const startAgain = async (): Promise<Seen> => {
    // Stopped too soon, an app that answers nothing would never be called frozen.
    const called = unansweredSince === undefined ? 0 : unansweredSince + calledFrozenAfter;
    while (!watch.pending() && pace.elapsed() < called) await pace.sleep(betweenLooks, context.signal);
    await session.stop(app.package);
    await session.start(app);
    const known = new Set([...graph.states.values()].map(({ look }) => look.signature.plain));
    const until = pace.elapsed() + startPatience;
    for (;;) {
      const capture = await session.capture({ screenshot: false });
      if (known.has(structureOf(capture)) || isPermissionDialog(capture) || pace.elapsed() >= until) break;
      await pace.sleep(betweenLooks, context.signal);
    }
    const seen = await settled((structure) => known.has(structure));
    const closed = await closeErrorDialogs(context, seen);
    if (closed === seen) return seen;
    await session.start(app);
    return settled((structure) => known.has(structure));
  };

  /** A look after the deed, once something went down or it was waited for long enough. */
  const after = async (seen: Seen, wait: Patience | undefined): Promise<Outcome> => {
    if (wait === undefined || wait.milliseconds === 0) return outcomeOf(seen, true);
    if (wait.poke && !watch.pending()) await nudge(context, seen.capture);
    const until = pace.elapsed() + wait.milliseconds;
    while (!watch.pending() && pace.elapsed() < until) await pace.sleep(betweenLooks, context.signal);
    return outcomeOf(watch.pending() ? await context.see() : seen, true);
  };

  const perform = async (deed: Deed, wait?: Patience): Promise<Outcome> => {
    const expected = isStructure(expectedAfter(graph, deed));
    begun = pace.elapsed();
    if (deed.kind === 'start' || deed.kind === 'reset') wasEmpty = false;
    if (deed.kind === 'start') return after(await startAgain(), wait);
    if (deed.kind === 'reset') {
      const seen = await context.restore();
      return after(isWhite(seen.capture) ? await seeSomething(context) : seen, wait);
    }
    if (deed.kind === 'back') {
      const inFront = context.last;
      // The system's word that the app went down takes no Back.
      const closed = inFront === undefined ? undefined : await closeErrorDialogs(context, inFront);
      if (closed === inFront) await session.press('back');
      return after(await settled(expected), wait);
    }
    const choice = choices.get(deed.key);
    if (choice === undefined || front === undefined) return gone('not on the screen');
    // The same button may stand under another question than when it was found.
    if (choice.offer.refused?.startsWith('guarded') === true) return gone(choice.offer.refused);
    context.touching(deed.words === '' ? deed.kind : deed.words);
    if (deed.kind === 'scroll')
      await swipeWithin(context, { direction: 'up', area: choice.node.bounds, part: 0.6, duration: 400 });
    else if (deed.kind === 'fill') await fillFields(context, front, logIn);
    else await session.tap(centreOf(choice.node.bounds));
    return after(await settled(expected), wait);
  };

  return {
    perform,
    outcomeOf,
    elapsed: () => pace.elapsed() - paused,
    pause: (milliseconds) => {
      paused += milliseconds;
    },
    overlook: watch.overlook,
  };
}

/** Tells the structure that is expected from others; undefined: nothing is expected. */
function isStructure(expected: string | undefined): ((structure: string) => boolean) | undefined {
  return expected === undefined ? undefined : (structure) => structure === expected;
}

/** Structure of the screen that a deed has led to before; undefined: nobody knows, or the same screen. */
function expectedAfter(graph: Graph, { key, kind }: Deed): string | undefined {
  const state = graph.here === undefined ? undefined : graph.states.get(graph.here);
  if (state === undefined || kind === 'start' || kind === 'reset' || kind === 'fill') return undefined;
  const to =
    kind === 'back'
      ? (likely(state.back) ?? state.parent)
      : (likely(state.offers.get(key)?.targets ?? new Map()) ?? habitual(graph, key, certain));
  const target = to === undefined ? undefined : graph.states.get(to);
  if (target === undefined || target === state) return undefined;
  return target.look.signature.plain.replace(/\+$/, '');
}
