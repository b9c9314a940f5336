import { routeOf, structureOf } from '../../detect/structure.ts';
import type { Capture } from '../../evidence/screen/capture.ts';
import { centreOf } from '../../evidence/screen/node.ts';
import { certain, type Graph, habitual, likely } from '../../explore/graph.ts';
import type { Deed, Outcome } from '../../explore/look.ts';
import { signatureOf } from '../../explore/signature.ts';
import type { Hand } from '../../explore/wander.ts';
import type { Seen, StepContext } from '../context.ts';
import { answerDialogs } from '../permission/answer.ts';
import { isPermissionDialog } from '../permission/dialog.ts';
import { swipeWithin } from '../touch/swipe.ts';
import { fillFields } from './fill.ts';
import { labelOf } from './label.ts';
import { type Choice, isFilled, offersOn } from './offers.ts';

/** Milliseconds that a start page may take to give way to a screen that is known. */
const startPatience = 8000;
const betweenLooks = 200;

export interface PhoneHand extends Hand {
  /** What a look shows, which is in front from now on. */
  outcomeOf(seen: Seen): Outcome;
  /** Milliseconds that are not counted: other work went on meanwhile. */
  pause(milliseconds: number): void;
}

/** Does the explorer's deeds on the phone. `graph` tells which screen is expected: what comes as expected need not be looked at twice. */
export function phoneHand(context: StepContext, graph: Graph, logIn: boolean): PhoneHand {
  const { app, guard, pace, session } = context;
  let choices = new Map<string, Choice>();
  let front: Capture | undefined;
  let paused = 0;

  const outcomeOf = ({ capture, stored }: Seen): Outcome => {
    front = capture;
    if (capture.package !== app.package) {
      choices = new Map();
      return { what: 'outside', package: capture.package ?? '', capture: stored.id };
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
    };
  };

  const settled = async (isExpected: (structure: string) => boolean): Promise<Seen> => {
    const seen = await context.see({ settle: true, accept: (capture) => isExpected(structureOf(capture)) });
    if (!isPermissionDialog(seen.capture)) return seen;
    return (await answerDialogs(context, 'deny', 3, 1000)).seen ?? seen;
  };

  const gone = async (why: string): Promise<Outcome> => {
    const outcome = outcomeOf(await context.see({ settle: true }));
    return outcome.what === 'look' ? { what: 'gone', look: outcome.look, why } : outcome;
  };

  const startAgain = async (): Promise<Seen> => {
    await session.stop(app.package);
    await session.start(app);
    const known = new Set([...graph.states.values()].map(({ look }) => look.signature.plain));
    const until = pace.elapsed() + startPatience;
    for (;;) {
      const capture = await session.capture({ screenshot: false });
      if (known.has(structureOf(capture)) || isPermissionDialog(capture) || pace.elapsed() >= until) break;
      await pace.sleep(betweenLooks, context.signal);
    }
    return settled((structure) => known.has(structure));
  };

  const perform = async (deed: Deed): Promise<Outcome> => {
    const expected = expectedAfter(graph, deed);
    if (deed.kind === 'start') return outcomeOf(await startAgain());
    if (deed.kind === 'reset') return outcomeOf(await context.restore());
    if (deed.kind === 'back') {
      await session.press('back');
      return outcomeOf(await settled((structure) => structure === expected));
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
    return outcomeOf(await settled((structure) => structure === expected));
  };

  return {
    perform,
    outcomeOf,
    elapsed: () => pace.elapsed() - paused,
    pause: (milliseconds) => {
      paused += milliseconds;
    },
  };
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
