import type { Sign } from '../../detect/sign.ts';
import type { DeviceFacts } from '../../device/facts.ts';
import type { ArmComparison, Gate } from '../../evidence/kinds/forced-use.ts';
import type { PermissionPrompt } from '../../evidence/kinds/prompts.ts';
import type { Run, RunStep } from '../../evidence/kinds/runs.ts';
import type { StoredCapture } from '../../evidence/kinds/screens.ts';
import type { DeviceSession } from '../../device/session.ts';
import type { Observation } from '../../explore/look.ts';
import type { ExplorationRecord } from '../explore/record.ts';

export type RunHead = Pick<Run, 'id' | 'scenario' | 'title' | 'subject' | 'scenarioSha256' | 'startedAt'>;

/** One line of a trace, without its link in the chain. */
export type TraceRecord =
  | { type: 'run'; run: RunHead; app: string; device: Pick<DeviceFacts, 'serial' | 'virtual' | 'model' | 'apiLevel'> }
  | { type: 'capture'; capture: StoredCapture; signs: readonly Sign[] }
  | { type: 'step'; step: RunStep }
  | { type: 'gate'; gate: Gate }
  | { type: 'comparison'; comparison: ArmComparison }
  | { type: 'prompt'; prompt: PermissionPrompt }
  | { type: 'exploration'; exploration: ExplorationRecord }
  | { type: 'walk'; path: string; observation: Observation }
  | { type: 'incident'; incident: DeviceSession['incidents'][number] }
  | { type: 'end'; end: Pick<Run, 'state' | 'reason' | 'finishedAt' | 'log'> };

/** A look as a run keeps it. */
export interface Look {
  capture: StoredCapture;
  signs: readonly Sign[];
}

/** Everything a run gave. */
export interface RunRecord {
  run: Run;
  looks: readonly Look[];
  gates: readonly Gate[];
  comparisons: readonly ArmComparison[];
  prompts: readonly PermissionPrompt[];
  explorations: readonly ExplorationRecord[];
  /** Steps of explorations, by the place of their step in the scenario. */
  walks?: readonly { path: string; observation: Observation }[];
  incidents: DeviceSession['incidents'];
}

/** The run that a trace tells of; undefined when not even its head is there. A trace without an end is a run that was interrupted. */
export function recordOf(records: readonly TraceRecord[], trace: string): RunRecord | undefined {
  const head = records.find((record) => record.type === 'run');
  if (head === undefined) return undefined;
  const looks = records.flatMap((one): Look[] =>
    one.type === 'capture' ? [{ capture: one.capture, signs: one.signs }] : [],
  );
  const end = records.find((record) => record.type === 'end')?.end ?? {
    state: 'stopped' as const,
    reason: { code: 'interrupted', detail: 'the tool ended before the run did' },
    finishedAt: looks.at(-1)?.capture.at ?? head.run.startedAt,
  };
  const steps = records.flatMap((one): RunStep[] => (one.type === 'step' ? [one.step] : []));
  return {
    run: { ...head.run, ...end, trace, steps: steps.toSorted((one, other) => one.index - other.index) },
    looks,
    gates: records.flatMap((one) => (one.type === 'gate' ? [one.gate] : [])),
    comparisons: records.flatMap((one) => (one.type === 'comparison' ? [one.comparison] : [])),
    prompts: records.flatMap((one) => (one.type === 'prompt' ? [one.prompt] : [])),
    explorations: records.flatMap((one) => (one.type === 'exploration' ? [one.exploration] : [])),
    walks: records.flatMap((one) => (one.type === 'walk' ? [{ path: one.path, observation: one.observation }] : [])),
    incidents: records.flatMap((one) => (one.type === 'incident' ? [one.incident] : [])),
  };
}
