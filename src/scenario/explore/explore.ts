import { routeOf } from '../../detect/structure.ts';
import type { Sign } from '../../detect/sign.ts';
import type { StepContext } from '../context.ts';
import { probeGate } from '../probe/gate.ts';
import type { Choice } from './actions.ts';
import { EntryBook, opensWhat } from './entries.ts';
import { doAction, goTo, replay } from './navigate.ts';
import type { ExplorationRecord } from './record.ts';
import { newScreen, nextScreen, type Screen } from './screens.ts';

export interface ExploreBudget {
  /** Different screens by structure. */
  screens: number;
  touches: number;
  milliseconds: number;
  /** Touches from the first screen. */
  depth: number;
  /** Probe suspected gates when the rest is done. */
  gates: boolean;
}

const mostNotTried = 200;
/** Signs below this weight say nothing alone. */
const telling = 0.5;

interface Walk {
  context: StepContext;
  budget: ExploreBudget;
  until: number;
  touches: number;
  root: Screen;
  screens: Map<string, Screen>;
  book: EntryBook;
  notTried: ExplorationRecord['coverage']['notTried'];
  gates: Map<string, { screen: Screen; pattern: Sign['pattern'] }>;
  activities: Set<string>;
  routes: Set<string>;
  /** Screens that could not be come to a second time. */
  lost: Set<string>;
  /** The budget of screens, touches or time left something out. */
  cut: boolean;
}

/**
 * Goes through the app from the screen in front, breadth-first: of every screen everything is tried that the guard lets pass, then what that
 * led to. Tells the context what was seen, also when the phone is lost on the way; gates that signs point to are probed once each at the end.
 */
export async function explore(context: StepContext, budget: ExploreBudget): Promise<void> {
  const root = newScreen(await context.see({ settle: true }), [], context.app.package);
  const walk: Walk = {
    context,
    budget,
    until: context.pace.elapsed() + budget.milliseconds,
    touches: 0,
    root,
    screens: new Map(),
    book: new EntryBook(),
    notTried: [],
    gates: new Map(),
    activities: new Set(),
    routes: new Set(),
    lost: new Set(),
    cut: false,
  };
  let exhausted = false;
  try {
    add(walk, root);
    exhausted = await wander(walk);
  } finally {
    context.explored(recordOf(walk, exhausted));
  }
  if (budget.gates) await probeGates(walk);
}

/** True when nothing was left to try. */
async function wander(walk: Walk): Promise<boolean> {
  const { context, budget, screens } = walk;
  for (;;) {
    const screen = nextScreen(screens.values(), budget.depth);
    if (screen === undefined) return walk.lost.size === 0 && !walk.cut;
    if (walk.touches >= budget.touches || context.pace.elapsed() >= walk.until) {
      walk.cut = true;
      return false;
    }
    const choice = screen.open.shift();
    if (choice === undefined || refused(walk, screen, choice)) continue;
    if (await goTo(context, screen, walk.root)) await attempt(walk, screen, choice);
    else giveUp(walk, screen, choice);
  }
}

function refused({ context, notTried }: Walk, screen: Screen, { node, action }: Choice): boolean {
  const { tree } = screen.seen.capture;
  const refusal = tree === undefined || action.kind === 'scroll' ? undefined : context.guard.refuses(node, tree);
  if (refusal === undefined) return false;
  notTried.push({ wording: action.words, capture: screen.seen.stored.id, reason: `guarded: ${refusal.effect}` });
  return true;
}

async function attempt(walk: Walk, screen: Screen, { action }: Choice): Promise<void> {
  const { context, book, screens, budget, notTried } = walk;
  walk.touches += 1;
  const seen = await doAction(context, action);
  if (seen === undefined) {
    notTried.push({ wording: action.words, capture: screen.seen.stored.id, reason: 'gone' });
    return;
  }
  screen.tried += 1;
  const { package: front } = seen.capture;
  const left = front === context.app.package ? undefined : (front ?? '');
  if (action.kind === 'tap') book.opened(action.words, opensWhat(seen.stored, left), seen.stored);
  if (left !== undefined) return comeHome(context);
  if (screens.has(seen.stored.structure)) return undefined;
  const next = newScreen(seen, [...screen.path, action], context.app.package);
  if (screens.size < budget.screens) return add(walk, next);
  walk.cut = true;
  notTried.push({ wording: action.words, capture: seen.stored.id, reason: 'budget' });
  return undefined;
}

/** Never stays in another app. */
async function comeHome(context: StepContext): Promise<void> {
  await context.session.press('back');
  const seen = await context.see({ settle: true });
  if (seen.capture.package !== context.app.package) await context.session.start(context.app);
}

function add(walk: Walk, screen: Screen): void {
  const { stored, capture, signs } = screen.seen;
  walk.screens.set(screen.structure, screen);
  walk.book.note(stored, screen.depth);
  if (capture.activity !== undefined) walk.activities.add(capture.activity);
  const route = routeOf(capture.url);
  if (route !== undefined) walk.routes.add(route);
  for (const { action } of screen.alike)
    walk.notTried.push({ wording: action.words, capture: stored.id, reason: 'alike' });
  const gate = suspicion(signs);
  if (gate !== undefined && !walk.gates.has(screen.structure))
    walk.gates.set(screen.structure, { screen, pattern: gate.pattern });
}

function suspicion(signs: readonly Sign[]): Sign | undefined {
  return signs
    .filter(({ fact, weight, excuse }) => fact === 'gate' && weight >= telling && excuse === undefined)
    .toSorted((one, other) => other.weight - one.weight)[0];
}

function giveUp({ notTried, lost }: Walk, screen: Screen, choice: Choice): void {
  lost.add(screen.structure);
  for (const { action } of [choice, ...screen.open])
    notTried.push({ wording: action.words, capture: screen.seen.stored.id, reason: 'not reached again' });
  screen.open = [];
}

function recordOf(walk: Walk, exhausted: boolean): ExplorationRecord {
  const { screens, notTried, budget, activities, routes, book } = walk;
  const all = [...screens.values()];
  for (const screen of all) {
    const reason = screen.depth >= budget.depth ? 'too deep' : 'budget';
    for (const { action } of screen.open)
      notTried.push({ wording: action.words, capture: screen.seen.stored.id, reason });
  }
  const tooDeep = all.some(({ open, depth }) => open.length > 0 && depth >= budget.depth);
  return {
    coverage: {
      screens: screens.size,
      routes: [...routes],
      activities: [...activities],
      entriesFound: all.reduce((sum, { found }) => sum + found, 0),
      entriesTried: all.reduce((sum, { tried }) => sum + tried, 0),
      notTried: notTried.slice(0, mostNotTried),
      exhausted: exhausted && !tooDeep,
      cut: walk.cut || tooDeep,
    },
    entries: book.entries(exhausted && !tooDeep),
  };
}

async function probeGates({ context, gates }: Walk): Promise<void> {
  for (const { screen, pattern } of gates.values()) {
    const reach = async (): Promise<void> => {
      await replay(context, screen.path);
    };
    await probeGate(context, {
      pattern,
      reach: screen.path.length === 0 ? undefined : reach,
      accept: undefined,
      starts: 2,
    });
  }
}
