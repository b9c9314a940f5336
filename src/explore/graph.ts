import { Identities, isOfItsKind, isShape } from './identities.ts';
import { captureOf, type Deed, type Fault, type Look, type Observation, type Offer } from './look.ts';

/** Where a deed led to that left the app. */
export const outside = 'outside';

/** How often each screen came of a deed. */
export type Targets = Map<string, number>;

/**
 * `open`: still to be tried. `done`: was tried. `gone`: was not there any more. `covered`: tried where the fields are filled in. `lost`: its
 * screen was not come to again.
 */
export type OfferState = 'open' | 'done' | 'gone' | 'covered' | 'lost';

export interface Tried {
  offer: Offer;
  state: OfferState;
  targets: Targets;
  /** Capture after it was done first. */
  after: number | undefined;
}

/** A screen with what was tried on it. */
export interface State {
  id: string;
  /** As first seen. */
  look: Look;
  offers: Map<string, Tried>;
  back: Targets;
  /** Where Back probably leads to. */
  parent: string | undefined;
  visits: number;
  /** How many screens of its own shape it came of, one of the other. */
  bred: number;
  /** How many of its very kind came up before it, each of another of them. */
  kin: number;
  /** Exact signatures, with where each offer led to from there. */
  fine: Map<string, Map<string, string>>;
}

/** What became of an action wherever it was met, by its key. */
export interface Habit {
  tries: number;
  targets: Set<string>;
}

/** What was done, and where. `from` undefined: the app was started, or another one was in front. */
interface Done {
  from: string | undefined;
  deed: Deed | undefined;
}

/** A defect by its key, with what brought it about. */
export interface Met {
  fault: Fault;
  times: number;
  /** `doubt` 0: what probably did; more where it began some time before it was noticed. `from` undefined: a start of the app. */
  causes: (Done & { doubt: number })[];
  /** Look after which it was noticed first. */
  capture: number;
}

/** Which deeds may have brought it about, from the one that seems to have: an app may work on for a while before it goes down. */
const suspects: Readonly<Record<Fault['kind'], readonly number[]>> = {
  crash: [0, -1],
  'native-crash': [0, -1],
  'not-responding': [0, 1, -1],
  'white-screen': [0],
};

const mostRefinements = 20;

/** All that was learned of an app: built up from observations alone, so that the same observations give the same graph. */
export class Graph {
  readonly states = new Map<string, State>();
  readonly habits = new Map<string, Habit>();
  readonly starts: Targets = new Map();
  /** Crashes, freezes and white screens by their key, in the order they were met. */
  readonly faults = new Map<string, Met>();
  /** The first screen. */
  root: string | undefined;
  /** In front; undefined: another app is, or nothing was seen yet. */
  here: string | undefined;
  /** Deeds since something was tried for the first time, and starts among them. */
  idle = 0;
  idleStarts = 0;
  private readonly log: Observation[] = [];
  private readonly trail: Done[] = [];
  private readonly refined = new Set<string>();
  private readonly kinds = new Map<string, number>();
  private identities = new Identities(this.refined);
  /** Exact signature of the screen in front. */
  private front = '';

  observe(observation: Observation): void {
    this.log.push(observation);
    const conflict = this.add(observation);
    if (conflict === undefined || this.refined.size >= mostRefinements) return;
    this.refined.add(conflict);
    this.rebuild();
  }

  get observations(): readonly Observation[] {
    return this.log;
  }

  /** The screen cannot be come to: what is open there stays untried. */
  giveUp(id: string): void {
    for (const tried of this.states.get(id)?.offers.values() ?? []) if (tried.state === 'open') tried.state = 'lost';
    this.idle = 0;
    this.idleStarts = 0;
  }

  private rebuild(): void {
    const lost = new Set(
      [...this.states.values()].flatMap(({ look, offers }) =>
        [...offers.values()].flatMap(({ offer, state }) =>
          state === 'lost' ? [`${look.signature.plain} ${offer.key}`] : [],
        ),
      ),
    );
    this.states.clear();
    this.habits.clear();
    this.starts.clear();
    this.faults.clear();
    this.trail.length = 0;
    this.kinds.clear();
    this.here = undefined;
    this.identities = new Identities(this.refined);
    for (const observation of this.log) this.add(observation);
    for (const { look, offers } of this.states.values())
      for (const tried of offers.values())
        if (tried.state === 'open' && lost.has(`${look.signature.plain} ${tried.offer.key}`)) tried.state = 'lost';
  }

  /** Plain signature of a screen where one action led to different places from different variants; undefined: none. */
  private add({ deed, outcome }: Observation): string | undefined {
    const before = this.here === undefined ? undefined : this.states.get(this.here);
    const fine = this.front;
    this.trail.push({ from: isStart(deed) ? undefined : before?.id, deed });
    for (const fault of outcome.faults ?? []) this.meet(fault, captureOf(outcome));
    this.idle += 1;
    if (deed?.kind === 'start') this.idleStarts += 1;
    if (outcome.what === 'outside') {
      if (deed !== undefined && before !== undefined) this.leadsTo(before, fine, deed, outside, outcome.capture);
      this.here = undefined;
      return undefined;
    }
    const { look } = outcome;
    if (outcome.what === 'gone') {
      const tried = deed === undefined ? undefined : before?.offers.get(deed.key);
      if (tried?.state === 'open') tried.state = 'gone';
      // What was led through it leads there no more.
      tried?.targets.clear();
      this.arrive(look, undefined, undefined);
      return undefined;
    }
    const state = this.arrive(look, deed, before);
    if (deed === undefined) return undefined;
    if (deed.kind === 'start' || deed.kind === 'reset') {
      if (deed.kind === 'start') count(this.starts, state.id);
      return undefined;
    }
    if (before === undefined) return undefined;
    return this.leadsTo(before, fine, deed, state.id, look.capture);
  }

  private meet(fault: Fault, capture: number): void {
    const met = this.faults.get(fault.key) ?? { fault, times: 0, causes: [], capture };
    met.times += 1;
    this.faults.set(fault.key, met);
    const begun = this.trail.length - 1 - fault.ago;
    for (const [doubt, distance] of suspects[fault.kind].entries()) {
      const place = begun + distance;
      // What was done in another app brought nothing about in this one.
      const done = this.trail
        .slice(0, Math.max(1, place + 1))
        .findLast((one) => one.from !== undefined || isStart(one.deed));
      const known = met.causes.some(
        ({ deed, from }) => from === done?.from && deed?.kind === done?.deed?.kind && deed?.key === done?.deed?.key,
      );
      if (done !== undefined && !known && place < this.trail.length) met.causes.push({ ...done, doubt });
    }
  }

  private arrive(look: Look, deed: Deed | undefined, before: State | undefined): State {
    const id = this.identities.idOf(look, {
      from: touches(deed) ? before : undefined,
      scrolled: deed?.kind === 'scroll',
    });
    let state = this.states.get(id);
    if (state === undefined) {
      state = {
        id,
        look,
        offers: new Map(
          look.offers.map((offer) => [offer.key, { offer, state: 'open', targets: new Map(), after: undefined }]),
        ),
        back: new Map(),
        parent: undefined,
        visits: 0,
        bred: 0,
        kin: 0,
        fine: new Map(),
      };
      if (before !== undefined && before.look.signature.coarse === look.signature.coarse && touches(deed)) {
        state.bred = before.bred + 1;
        if (isOfItsKind(before.look, look)) {
          const kind = `${look.signature.coarse} ${before.look.label}`;
          state.kin = (this.kinds.get(kind) ?? 0) + 1;
          this.kinds.set(kind, state.kin);
        }
      }
      this.states.set(id, state);
      this.root ??= id;
    } else if (!isShape(id)) {
      for (const offer of look.offers)
        if (!state.offers.has(offer.key))
          state.offers.set(offer.key, { offer, state: 'open', targets: new Map(), after: undefined });
    }
    state.visits += 1;
    if (!state.fine.has(look.signature.fine)) state.fine.set(look.signature.fine, new Map());
    this.front = look.signature.fine;
    if (before !== undefined && deed !== undefined && before !== state) {
      if (deed.kind === 'tap') state.parent = before.id;
      if ((deed.kind === 'scroll' || deed.kind === 'fill') && before.parent !== undefined) state.parent = before.parent;
    }
    this.here = id;
    return state;
  }

  private leadsTo(before: State, fine: string, deed: Deed, to: string, capture: number): string | undefined {
    if (deed.kind === 'back') {
      count(before.back, to);
      return undefined;
    }
    const tried = before.offers.get(deed.key);
    if (tried === undefined) return undefined;
    if (tried.state !== 'done') {
      this.idle = 0;
      this.idleStarts = 0;
    }
    tried.state = 'done';
    tried.after ??= capture;
    count(tried.targets, to);
    if (deed.kind === 'fill') this.cover(before, to);
    if (deed.kind === 'tap') {
      const habit = this.habits.get(deed.key) ?? { tries: 0, targets: new Set() };
      habit.tries += 1;
      habit.targets.add(to);
      this.habits.set(deed.key, habit);
    }
    return this.conflictAt(before, deed, to, fine);
  }

  private conflictAt(before: State, deed: Deed, to: string, fine: string): string | undefined {
    const from = before.fine.get(fine);
    if (from === undefined || before.id.includes('~') || isShape(before.id)) return undefined;
    const conflict = [...before.fine].some(([other, led]) => {
      const elsewhere = led.get(deed.key);
      return other !== fine && elsewhere !== undefined && elsewhere !== to;
    });
    from.set(deed.key, to);
    return conflict ? before.look.signature.plain : undefined;
  }

  /** With the fields filled in everything is tried there; what is the same on both needs no second try. */
  private cover(before: State, to: string): void {
    if (to === before.id || to === outside) return;
    const filled = this.states.get(to);
    for (const [key, tried] of before.offers)
      if (tried.state === 'open' && filled?.offers.has(key) === true) tried.state = 'covered';
  }
}

function isStart(deed: Deed | undefined): boolean {
  return deed === undefined || deed.kind === 'start' || deed.kind === 'reset';
}

function touches(deed: Deed | undefined): boolean {
  return deed?.kind === 'tap' || deed?.kind === 'scroll';
}

function count(targets: Targets, to: string): void {
  const before = targets.get(to) ?? 0;
  // The latest stands last: it decides between equals.
  targets.delete(to);
  targets.set(to, before + 1);
}

/** Where a deed will probably lead to: the most frequent, of equals the latest. */
export function likely(targets: Targets): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [to, times] of targets) {
    if (times < most) continue;
    best = to;
    most = times;
  }
  return best;
}

/** Where an action led to everywhere it was tried, at least so often; undefined: here and there, or out of the app. */
export function habitual({ habits, states }: Graph, key: string, least: number): string | undefined {
  const habit = habits.get(key);
  if (habit === undefined || habit.tries < least || habit.targets.size !== 1) return undefined;
  const [only] = habit.targets;
  return only !== undefined && states.has(only) ? only : undefined;
}

/** So often and always to one place: it will lead there from the next screen too, and is not tried there. */
export const certain = 3;
