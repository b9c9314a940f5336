import { readSigns } from '../../detect/read-signs.ts';
import type { DeviceSession } from '../../device/session.ts';
import type { Gate } from '../../evidence/kinds/forced-use.ts';
import type { PermissionPrompt } from '../../evidence/kinds/prompts.ts';
import { InspectorError } from '../../shared/errors.ts';
import type { HumanQuestion, Seen, StepContext } from '../context.ts';
import { closeErrorDialogs } from '../error-dialog.ts';
import { makeGuard } from '../guard/make.ts';
import type { Scenario } from '../model.ts';
import { type Pace, realPace } from '../pace.ts';
import type { Step } from '../step.ts';
import type { TraceWriter } from '../trace/chain.ts';
import { storeCapture } from '../trace/store.ts';
import { builtInLists } from '../words/built-in.ts';
import type { WordList } from '../words/list.ts';
import { abortable, orAbort } from './abortable.ts';
import type { RunOptions } from './options.ts';
import { redactor } from './redact.ts';
import { settledCapture } from './settle.ts';
import { waysTo } from './states.ts';

/** Looks whose pixels stay in memory; the others are on the disk. */
const looksWithPixels = 3;

/** Milliseconds for each thing that is set back at the end. */
const longestLeave = 15_000;

export interface Scene {
  context: StepContext;
  /** Leaves the phone as the next run expects it. Never throws: it may be gone. */
  leave(): Promise<void>;
  /** Step that is running; the runner moves it. */
  at: { index: number; path: string; item: string | undefined };
}

export interface SceneParts {
  scenario: Scenario;
  run: string;
  trace: TraceWriter;
  options: RunOptions;
  signal: AbortSignal;
  left: StepContext['left'];
  scenarioById: (id: string) => Scenario | undefined;
  perform: StepContext['perform'];
}

/** Everything the steps of one run share. */
export function setScene({ scenario, run, trace, options, signal, left, scenarioById, perform }: SceneParts): Scene {
  const { app, journal } = options;
  const pace: Pace = options.pace ?? realPace;
  const session = abortable(options.session, signal);
  const redact = redactor(options.secrets ?? {});
  const history: Seen[] = [];
  const prompts: PermissionPrompt[] = [];
  const gates: Gate[] = [];
  const at: Scene['at'] = { index: 0, path: '', item: undefined };
  const atEnd = new Map<string, ((session: DeviceSession) => Promise<void>) | undefined>();
  let network: 'online' | 'offline' = 'online';
  let touched: string | undefined;
  let structureBefore: string | undefined;

  const list = (name: string): WordList => {
    const found = scenario.words[name] ?? (Object.hasOwn(builtInLists, name) ? builtInLists[name] : undefined);
    if (found === undefined) throw new InspectorError('scenario-invalid', `no word list "${name}"`);
    return found;
  };

  const see: StepContext['see'] = async ({ settle = false, accept } = {}) => {
    signal.throwIfAborted();
    const capture = settle ? await settledCapture(session, pace, signal, accept) : await session.capture();
    const stored = storeCapture(journal.folder, capture, { id: journal.nextCapture(), run, step: at.index }, redact);
    const signs = readSigns(capture);
    trace.append({ type: 'capture', capture: stored, signs });
    const seen: Seen = { stored, capture, signs };
    history.push(seen);
    const faded = history.at(-1 - looksWithPixels);
    if (faded !== undefined) history[history.length - 1 - looksWithPixels] = withoutPixels(faded);
    return seen;
  };

  /**
   * What was touched while the network was cut may wait in the app to be sent: it is forgotten before anything can be reached again.
   */
  const forgetAndConnect = async (phone: DeviceSession): Promise<void> => {
    if (scenario.start === 'as-is') await phone.stop(app.package);
    else await phone.clear(app.package);
    await phone.setNetwork('online');
    network = 'online';
  };

  const setNetwork = async (state: 'online' | 'offline'): Promise<void> => {
    if (state === 'online') {
      // Before it is online again the guard has to be back.
      network = state;
      await session.setNetwork(state);
      // Only now: a run that ends before still owes the phone its network.
      atEnd.set('network', undefined);
      return;
    }
    atEnd.set('network', forgetAndConnect);
    await session.setNetwork(state);
    network = state;
  };

  const start = async (): Promise<void> => {
    touched = undefined;
    const started = await session.start(app);
    if (!started.ok) throw new InspectorError('app-not-running', started.message);
  };

  const stepsOf = (id: string): readonly Step[] => {
    const found = scenarioById(id);
    if (found === undefined) throw new InspectorError('scenario-invalid', `no scenario "${id}"`);
    return found.steps;
  };

  const restore = async (): Promise<Seen> => {
    if (network === 'offline') {
      await forgetAndConnect(session);
      atEnd.delete('network');
      if (scenario.start === 'as-is') await start();
    }
    if (scenario.start !== 'as-is') {
      await session.clear(app.package);
      await start();
      const seen = await see({ settle: true });
      // What went down before may still be told of; closing that may end the app that was just started.
      if ((await closeErrorDialogs({ session, see }, seen)) !== seen) {
        await start();
        await see({ settle: true });
      }
      for (const id of waysTo[scenario.start]) await perform(stepsOf(id), id);
    }
    await perform(scenario.reach, 'reach');
    return see({ settle: true });
  };

  const context: StepContext = {
    session,
    app,
    words: (name) => list(name).words,
    list,
    secret: (name) => secretOf(options, name),
    guard: makeGuard({
      allowed: scenario.sideEffects,
      isCut: () => network === 'offline' && history.at(-1)?.capture.network !== 'online',
    }),
    signal,
    run,
    get step() {
      return at.index;
    },
    get item() {
      return at.item;
    },
    see,
    get last() {
      return history.at(-1);
    },
    history,
    restore,
    report: (gate) => {
      gates.push(gate);
      trace.append({ type: 'gate', gate });
    },
    known: (structure) =>
      [...journal.records.flatMap((record) => record.gates), ...gates].findLast((gate) => gate.structure === structure),
    compare: (comparison) => trace.append({ type: 'comparison', comparison }),
    prompted: (prompt) => {
      prompts.push(prompt);
      trace.append({ type: 'prompt', prompt });
    },
    prompts,
    explored: (exploration) => trace.append({ type: 'exploration', exploration }),
    walked: (observation) => trace.append({ type: 'walk', path: at.path, observation }),
    get walkedBefore() {
      if (options.resume !== true) return [];
      const broken = journal.records.filter((one) => one.run.scenarioSha256 === scenario.sha256);
      return broken.flatMap(({ walks = [] }) =>
        walks.flatMap((one) => (one.path === at.path ? [one.observation] : [])),
      );
    },
    storedBefore: (id) => {
      const looks = [...journal.records].reverse().flatMap((one) => one.looks);
      return looks.find(({ capture }) => capture.id === id)?.capture;
    },
    pace,
    left,
    setNetwork,
    atEnd: (name, act) => {
      atEnd.set(name, act);
    },
    get touched() {
      return touched;
    },
    get structureBefore() {
      return structureBefore;
    },
    touching: (words) => {
      touched = redact(words).slice(0, 100);
      structureBefore = history.at(-1)?.stored.structure;
    },
    perform,
    scenario: stepsOf,
    askHuman: (question) => answerTo(question, options, pace, signal),
  };
  const leave = async (): Promise<void> => {
    // The run's own signal may be what ended it.
    for (const act of atEnd.values())
      if (act !== undefined)
        await orAbort(act(options.session), AbortSignal.timeout(longestLeave)).catch(() => undefined);
  };
  return { context, at, leave };
}

function withoutPixels({ stored, signs, capture }: Seen): Seen {
  return { stored, signs, capture: { ...capture, screenshot: undefined } };
}

function secretOf({ secrets }: RunOptions, name: string): string {
  const value = secrets !== undefined && Object.hasOwn(secrets, name) ? secrets[name] : undefined;
  if (value !== undefined && value !== '') return value;
  throw new InspectorError('secret-missing', {
    zh: `没有给出密钥“${name}”`,
    en: `no value given for the secret "${name}"`,
  });
}

/** The answer, or nothing when nobody is there, nobody answers in time or the run ends. */
async function answerTo(
  question: HumanQuestion,
  { askHuman }: RunOptions,
  pace: Pace,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (askHuman === undefined) return undefined;
  const over = new AbortController();
  const either = AbortSignal.any([signal, over.signal]);
  try {
    const timeout = pace.sleep(question.timeout * 1000, either).then(() => undefined);
    timeout.catch(() => undefined);
    return await orAbort(Promise.race([askHuman(question, either), timeout]), signal);
  } finally {
    over.abort();
  }
}
