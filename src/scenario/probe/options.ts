import type { ForcedUseId } from '../../detect/sign.ts';
import type { Seen } from '../context.ts';

export interface ProbeGateOptions {
  /** What the gate is suspected of; undefined: what the signs of its screen say. */
  pattern: ForcedUseId | undefined;
  /** From the restored state (`context.restore()`) to the gate; undefined: the restored state stands before it. */
  reach: (() => Promise<void>) | undefined;
  /** The control arm: takes the gate as it wants to be taken. Touches go through the guard. undefined: the probe finds the way itself. */
  accept: (() => Promise<void>) | undefined;
  /** Independent clean starts. */
  starts: number;
}

export interface CompareArmsOptions {
  pattern: ForcedUseId;
  /** From the restored state to the choice; undefined: the restored state stands before it. */
  reach: (() => Promise<void>) | undefined;
  declining: () => Promise<void>;
  accepting: () => Promise<void>;
  /** Whether a look shows that the user cannot go on; null: cannot be told. undefined: the probe judges by structure and signs. */
  blocked: ((seen: Seen) => boolean | null) | undefined;
  /** How often the pair is run, each arm from a clean start. */
  repeat: number;
}
