import type { AppUnderTest, DeviceSession } from '../../device/session.ts';
import type { Clock } from '../../shared/clock.ts';
import type { HumanQuestion } from '../context.ts';
import type { Scenario } from '../model.ts';
import type { Pace } from '../pace.ts';
import type { Journal } from '../trace/journal.ts';

export interface RunOptions {
  session: DeviceSession;
  app: AppUnderTest;
  journal: Journal;
  clock: Clock;
  /** Values by the names that scenarios use. */
  secrets?: Readonly<Record<string, string>>;
  /** Ends the run as `stopped`. */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  /** undefined: nobody is there, questions stay unanswered. */
  askHuman?: (question: HumanQuestion, signal: AbortSignal) => Promise<string | undefined>;
  /** Scenarios that `runScenario` steps and start states name; undefined: the shipped library. */
  scenarioById?: (id: string) => Scenario | undefined;
  /** A run of the journal that completed this scenario is given back instead of running it again. */
  resume?: boolean;
  pace?: Pace;
}

export interface Progress {
  run: string;
  /** Index of the step, its place in the file and its words. */
  step: number;
  path: string;
  label: string;
  /** undefined: it begins. */
  state: 'done' | 'failed' | 'skipped' | 'lost' | undefined;
}
