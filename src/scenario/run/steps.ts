import type { Bounds } from '../../evidence/screen/node.ts';
import type { RunStep } from '../../evidence/kinds/runs.ts';
import { InspectorError, toErrorRecord } from '../../shared/errors.ts';
import type { Scenario } from '../model.ts';
import { realPace } from '../pace.ts';
import type { Step, StepResult } from '../step.ts';
import type { TraceWriter } from '../trace/chain.ts';
import { isLoss } from './fault.ts';
import type { RunOptions } from './options.ts';
import type { Scene } from './scene.ts';

/** Scenarios that run each other in a circle, or probes inside probes, end here. */
const deepest = 24;
const mostSteps = 5000;

export interface StepRunner {
  /** Brings the app into its start state and runs the scenario's steps. Throws what ends the run. */
  runAll(scene: Scene, scenario: Scenario): Promise<void>;
  perform(scene: Scene, steps: readonly Step[], slot: string, item: string | undefined): Promise<void>;
  /** Writes down the steps that were not come to. */
  leaveOut(state: 'lost' | 'skipped', scenario: Scenario): void;
}

/** Runs steps one by one and writes an entry for each into the trace, on the disk before the next begins. */
export function stepRunner(options: RunOptions, run: string, trace: TraceWriter, signal: AbortSignal): StepRunner {
  const { clock, onProgress, session } = options;
  const pace = options.pace ?? realPace;
  let next = 0;
  let depth = 0;
  const written = new Set<string>();
  let incidents = session.incidents.length;

  const write = (step: RunStep): void => {
    written.add(step.path);
    for (const incident of session.incidents.slice(incidents)) trace.append({ type: 'incident', incident });
    incidents = session.incidents.length;
    trace.append({ type: 'step', step });
    trace.sync();
    onProgress?.({ run, step: step.index, path: step.path, label: step.label, state: step.state });
  };

  const runStep = async (scene: Scene, step: Step, path: string, item: string | undefined): Promise<void> => {
    signal.throwIfAborted();
    if (next >= mostSteps) throw new InspectorError('step-timeout', `more than ${mostSteps} steps`);
    const index = next;
    next += 1;
    const outer = { ...scene.at };
    Object.assign(scene.at, { index, path, item });
    const begun = pace.elapsed();
    const entry = { index, path, keyword: step.keyword, label: step.label, at: clock.now().toISOString() };
    onProgress?.({ run, step: index, path, label: step.label, state: undefined });
    try {
      const result = await step.run(scene.context);
      write({ ...entry, took: Math.round(pace.elapsed() - begun), ...entryOf(result, scene) });
    } catch (error) {
      const { code, message } = toErrorRecord(error, 'step-timeout');
      const state = isLoss(error) ? 'lost' : 'failed';
      const reason = signal.aborted
        ? { code: 'stopped-by-user', detail: 'the run was stopped' }
        : { code, detail: message };
      const last = scene.context.last?.stored.id;
      write({
        ...entry,
        took: Math.round(pace.elapsed() - begun),
        state,
        reason,
        ...(last === undefined ? {} : { capture: last }),
      });
      throw error;
    } finally {
      Object.assign(scene.at, outer);
    }
  };

  const perform: StepRunner['perform'] = async (scene, steps, slot, item) => {
    if (depth >= deepest) throw new InspectorError('scenario-invalid', 'steps inside steps without end');
    depth += 1;
    try {
      const outer = scene.at.path;
      for (const [at, step] of steps.entries())
        await runStep(scene, step, `${outer}.${slot}.${at}`, item ?? scene.at.item);
    } finally {
      depth -= 1;
    }
  };

  return {
    runAll: async (scene, scenario) => {
      const prepare: Step = {
        keyword: 'restore',
        label: `restore: ${scenario.start}`,
        run: async (context): Promise<StepResult> => ({ seen: await context.restore() }),
      };
      await runStep(scene, prepare, 'start', undefined);
      for (const [at, step] of scenario.steps.entries()) await runStep(scene, step, String(at), undefined);
    },
    perform,
    leaveOut: (state, { steps }) => {
      const code = state === 'lost' ? 'device-lost' : 'run-stopped';
      for (const [at, { keyword, label }] of steps.entries()) {
        if (written.has(String(at))) continue;
        const reason = { code, detail: 'the run had ended' };
        write({ index: next, path: String(at), keyword, label, state, reason, at: clock.now().toISOString(), took: 0 });
        next += 1;
      }
    },
  };
}

function entryOf(
  { state, reason, seen, element, expectation, name }: StepResult,
  { context }: Scene,
): Omit<RunStep, 'index' | 'path' | 'keyword' | 'label' | 'at' | 'took'> {
  const capture = seen?.stored.id ?? context.last?.stored.id;
  const box: Bounds | undefined = element;
  return {
    state: state ?? 'done',
    ...(reason === undefined ? {} : { reason }),
    ...(capture === undefined ? {} : { capture }),
    ...(box === undefined ? {} : { element: box }),
    ...(expectation === undefined ? {} : { expectation }),
    ...(name === undefined ? {} : { name }),
  };
}
