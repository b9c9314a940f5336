import type { AppUnderTest, DeviceSession } from '../device/session.ts';
import type { Sign } from '../detect/sign.ts';
import type { StoredCapture } from '../evidence/kinds/screens.ts';
import type { ArmComparison, Gate } from '../evidence/kinds/forced-use.ts';
import type { Capture } from '../evidence/screen/capture.ts';
import type { Guard } from './guard.ts';

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
  /** Secrets by name; throws `secret-missing`. */
  readonly secret: (name: string) => string;
  readonly guard: Guard;
  readonly signal: AbortSignal;
  /** Run id and the index of the step that is running. */
  readonly run: string;
  readonly step: number;
  /** Looks, stores, reads signs. `settle`: only once two looks agree in structure (digits taken out) or 5 s are over. */
  see(options?: { settle?: boolean }): Promise<Seen>;
  /** The last look of this run. */
  readonly last: Seen | undefined;
  /** Every look of this run, in order. */
  readonly history: readonly Seen[];
  /** Brings the app back to a named state from scratch: cleared, started, and the scenario's `reach` steps done again. */
  restore(): Promise<Seen>;
  report(gate: Gate): void;
  compare(arms: ArmComparison): void;
}
