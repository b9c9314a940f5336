import type { InspectorError } from '../../../shared/errors.ts';
import type { AppRuntime } from '../../app/runtime.ts';
import type { AppProcess } from '../model.ts';
import type { InstalledPackage } from '../packages/model.ts';

/** A running app with its one task and one activity whose content the runtime shows. */
export interface RunningApp {
  readonly app: InstalledPackage;
  readonly process: AppProcess;
  /** Class of the activity; undefined once it was finished while its process lives on. */
  activity: string | undefined;
  taskId: number;
  /** undefined: no page is loaded (services only, or the activity was finished). */
  runtime: AppRuntime | undefined;
  state: 'resumed' | 'stopped';
  /** Milliseconds on the phone's clock; of the last time the activity came to the front. */
  resumedAt: number;
}

export type LaunchState = 'COLD' | 'WARM' | 'HOT' | 'UNKNOWN (0)';

/** What `am start -W` prints. */
export type StartResult =
  | { kind: 'started'; launchState: LaunchState; component: string; totalTime: number; waitTime: number }
  /** The task was in front already (`brought`), or the activity got the intent (`delivered`). */
  | { kind: 'brought' | 'delivered'; component: string }
  | { kind: 'no-such-activity'; component: string }
  | { kind: 'unresolved' }
  | { kind: 'refused'; reason: string }
  | { kind: 'died'; component: string }
  /** Not Android's fault: Chromium is missing or does not start on this machine. */
  | { kind: 'cannot-run'; component: string; error: InspectorError };
