import { z } from 'zod';

import { gaps } from '../gap.ts';
import { sighting } from '../screen/reference.ts';

/** Patterns of the lexicon by their ids, and the four that show by behaviour alone. */
export const behaviourPatterns = ['blocking_modal', 'dwell', 'forced_permission', 'forced_update'] as const;
export type BehaviourPattern = (typeof behaviourPatterns)[number];

/**
 * How sure it is that users are forced. CONFIRMED: declining failed at every rung in two clean starts and the accepting arm succeeded.
 * SUSPECTED: one run, or weak signs. NOT FOUND: looked for with enough coverage. INCONCLUSIVE: could not be told, never a pass.
 */
export const grades = ['CONFIRMED', 'SUSPECTED', 'NOT FOUND', 'INCONCLUSIVE'] as const;
export type Grade = (typeof grades)[number];

/** One of the three facts that are never merged. null: could not be told. */
const fact = z.object({ value: z.boolean().nullable(), seenAt: z.array(sighting), note: z.string().optional() });
export type Fact = z.infer<typeof fact>;

/** The ways out of a gate, in the order they are tried (detection.md §4.0). */
export const rungs = ['wait', 'close', 'decline', 'back', 'outside', 'swipe', 'elsewhere'] as const;
export const rungResults = [
  'ESCAPED',
  'EXITED',
  'NOCHANGE',
  'REPLACED',
  'LOOP',
  'TOOLFAULT',
  /** Nothing on the screen offers it. */
  'ABSENT',
] as const;

const rung = z.object({
  rung: z.enum(rungs),
  /** What exactly was done: the words of the button, the point touched. */
  action: z.string(),
  result: z.enum(rungResults),
  before: z.number().int().nullable(),
  after: z.number().int().nullable(),
  /** Milliseconds. */
  took: z.number(),
  detail: z.string().optional(),
});

/** A widget whose text or state changed by itself while nobody touched anything. */
const timerSeries = z.object({
  /** Milliseconds since the screen appeared, wording, enabled. */
  points: z.array(z.object({ at: z.number(), text: z.string(), enabled: z.boolean() })),
  /** Milliseconds until the way on opened; null when it did not. */
  opensAfter: z.number().nullable(),
});

/** A screen suspected of leaving no way round, and the tries to leave it, one ladder per clean start. */
const gate = z.object({
  id: z.string(),
  pattern: z.string(),
  /** Structure hash of the gate's screen. */
  structure: z.string(),
  /** Words of the gate: title and buttons. */
  wording: z.string(),
  seenAt: z.array(sighting),
  ladders: z.array(z.object({ run: z.string(), rungs: z.array(rung), timer: timerSeries.optional() })),
  /** The control: the same gate taken as it wants to be taken. null: not tried (would have touched the live service). */
  accepting: z
    .object({
      succeeded: z.boolean().nullable(),
      action: z.string(),
      after: z.number().int().nullable(),
      detail: z.string(),
    })
    .nullable(),
  /** What holds against a finding: look-alike, system dialog, special scene. */
  excuses: z.array(z.string()),
});
export type Gate = z.infer<typeof gate>;

/** Two runs from the same restored state that differ in one choice. */
const comparison = z.object({
  id: z.string(),
  pattern: z.string(),
  scenario: z.string(),
  /** Structure hash of the screen that both arms set out from. */
  structure: z.string().optional(),
  declining: z.object({
    run: z.string(),
    blocked: z.boolean().nullable(),
    words: z.string(),
    capture: z.number().int().nullable(),
  }),
  accepting: z.object({
    run: z.string(),
    blocked: z.boolean().nullable(),
    words: z.string(),
    capture: z.number().int().nullable(),
  }),
  /** How many independent clean starts gave this same pair of answers. */
  repeated: z.number().int(),
});
export type ArmComparison = z.infer<typeof comparison>;

export const forcedUsePattern = z.object({
  pattern: z.string(),
  present: fact,
  compelled: fact,
  consequence: fact,
  grade: z.enum(grades),
  /** Codes of why the grade is not a plainer one: `no-account`, `one-run-only`, `coverage-low`, `special-scene` … */
  reasons: z.array(z.string()),
});
export type ForcedUsePattern = z.infer<typeof forcedUsePattern>;

/** The three facts for every pattern, with the gates and paired runs they rest on. */
export const forcedUse = z.object({
  gaps,
  patterns: z.array(forcedUsePattern),
  gates: z.array(gate),
  comparisons: z.array(comparison),
});
