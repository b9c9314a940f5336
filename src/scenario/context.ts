import type { AppUnderTest, DeviceSession } from '../device/session.ts';
import type { Sign } from '../detect/sign.ts';
import type { StoredCapture } from '../evidence/kinds/screens.ts';
import type { ArmComparison, Gate } from '../evidence/kinds/forced-use.ts';
import type { Capture } from '../evidence/screen/capture.ts';
import type { PermissionPrompt } from '../evidence/kinds/prompts.ts';
import type { Observation } from '../explore/look.ts';
import type { ExplorationRecord } from './explore/record.ts';
import type { Guard } from './guard.ts';
import type { Pace } from './pace.ts';
import type { Step } from './step.ts';
import type { WordLookup } from './selector/resolve.ts';

/** A capture that is kept: on disk, numbered, its signs read. */
export interface Seen {
  stored: StoredCapture;
  capture: Capture;
  /** What the passive detectors say of it. */
  signs: readonly Sign[];
}

/** What steps work with. One per run; made by the runner. */
export interface StepContext {
  readonly session: DeviceSession;
  readonly app: AppUnderTest;
  /** Named word lists for `words:` selectors (the lexicon's and the scenario's own). */
  readonly words: (name: string) => readonly string[];
  /** The same lists with how they match; throws `scenario-invalid` for a name that there is none of. */
  readonly list: WordLookup;
  /** Secrets by name; throws `secret-missing`. */
  readonly secret: (name: string) => string;
  readonly guard: Guard;
  readonly signal: AbortSignal;
  /** Run id and the index of the step that is running. */
  readonly run: string;
  readonly step: number;
  /**
   * Looks, stores, reads signs. `settle`: only once two looks agree in structure (digits taken out) or 5 s are over, or the first, without
   * pixels, is what `accept` waits for.
   */
  see(options?: { settle?: boolean; accept?: (capture: Capture) => boolean }): Promise<Seen>;
  /** The last look of this run. */
  readonly last: Seen | undefined;
  /** Every look of this run, in order. */
  readonly history: readonly Seen[];
  /** Brings the app back to a named state from scratch: cleared, started, and the scenario's `reach` steps done again. */
  restore(): Promise<Seen>;
  report(gate: Gate): void;
  /** The gate with this structure that a run of this inspection has reported, the latest; undefined: none has. */
  known(structure: string): Gate | undefined;
  compare(arms: ArmComparison): void;
  /** A permission dialog was met and answered. */
  prompted(prompt: PermissionPrompt): void;
  /** Those met in this run so far. */
  readonly prompts: readonly PermissionPrompt[];
  explored(record: ExplorationRecord): void;
  /** A step of an exploration, for the journal. */
  walked(observation: Observation): void;
  /** What this very step walked in runs of this inspection that were cut off, in order. */
  readonly walkedBefore: readonly Observation[];
  /** A look of a run before this one, by its id. */
  storedBefore(id: number): StoredCapture | undefined;
  /** How time passes: `elapsed()` in milliseconds, `sleep(ms)` that ends with the signal. Never sleep where a condition can be waited for. */
  readonly pace: Pace;
  /** Milliseconds until the run is ended for its time. */
  left(): number;
  /** `guard` lets everything pass while the network is cut: cut it through here, not through the session. */
  setNetwork(state: 'online' | 'offline'): Promise<void>;
  /** What is done when the run ends, however it ends: a clock that was moved is set back. The last one by each name counts. */
  atEnd(name: string, act: ((session: DeviceSession) => Promise<void>) | undefined): void;
  /** Words of what was touched last since the app was started; undefined: nothing yet. */
  readonly touched: string | undefined;
  /** Notes a touch, for prompts and traces. Steps call it before they touch. */
  touching(words: string): void;
  /**
   * Runs steps inside this one, in order, each an entry of the trace; `slot` names the list in their paths; `item` is what they find as
   * theirs. Throws what ends the run.
   */
  perform(steps: readonly Step[], slot: string, item?: string): Promise<void>;
  /** What the `each` around this step has come to. */
  readonly item: string | undefined;
  /** Structure of the screen before the last touch; undefined: nothing was touched. */
  readonly structureBefore: string | undefined;
  /** Another scenario of the library or of the same folder, by id. Throws `scenario-invalid`. */
  scenario(id: string): readonly Step[];
  /** Asks a person; undefined: nobody answered in time, or nobody is there. */
  askHuman(question: HumanQuestion): Promise<string | undefined>;
}

export interface HumanQuestion {
  /** Both languages or what the scenario says. */
  question: string;
  /** Seconds. */
  timeout: number;
  /** The answer is a secret and never written down. */
  secret: boolean;
}
