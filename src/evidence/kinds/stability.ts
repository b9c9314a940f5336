import { z } from 'zod';

import { gaps } from '../gap.ts';

/** Everything the campaign can ask. */
export const probeIds = [
  'starts',
  'background',
  'process-death',
  'rotation',
  'network-loss',
  'permissions-denied',
  'dark-mode',
  'font-scale',
  'memory-trim',
  'time-shift',
  'traffic',
  'screen-loop',
  'reinstall',
  'storage-full',
  'network-slow',
  'locale-switch',
  'split-screen',
  'upgrade',
  'background-long',
] as const;
export type ProbeId = (typeof probeIds)[number];

/**
 * What became of the app after it was disturbed. `gone`: its process ended or it left the front without a crash that the system tells of.
 * `white`: one colour all over and no words, for as long as was waited. `moved`: it works, but shows another screen than before.
 */
const checkOutcomes = ['steady', 'moved', 'white', 'not-responding', 'gone', 'crash'] as const;

const check = z.object({
  kind: z.literal('check'),
  /** `2.0`, `+7 d`; null where the probe has one way only. */
  setting: z.string().nullable(),
  outcome: z.enum(checkOutcomes),
  /** What the log or the screen says of it; empty for a steady app. */
  detail: z.string(),
  /** Text that was typed before is still there; null: nothing could be typed, or the process was ended on purpose. */
  typedKept: z.boolean().nullable(),
  /** Looks before and after. */
  before: z.number().int().nullable(),
  after: z.number().int().nullable(),
});

const start = z.object({
  kind: z.literal('start'),
  /** As `am start -W` says (LaunchState), before API 29 as it was meant. */
  start: z.enum(['cold', 'warm', 'hot']),
  ok: z.boolean(),
  /** Milliseconds to the first frame as the system tells (TTID); null where it does not. */
  total: z.number().nullable(),
  /** Milliseconds from the start to `reportFullyDrawn`; null: the app does not report it. */
  fullyDrawn: z.number().nullable(),
  /** Milliseconds from the order to the first picture of the app with something on it; null: none came while it was waited. */
  shown: z.number().nullable(),
  /** Milliseconds between the last blank picture and the first with something: how exact `shown` is. */
  within: z.number(),
});

const traffic = z.object({
  kind: z.literal('traffic'),
  where: z.enum(['foreground', 'background']),
  /** Seconds watched. */
  seconds: z.number(),
  /** Seconds between two readings: nothing shorter can be told apart. */
  every: z.number(),
  received: z.number(),
  sent: z.number(),
  /** Seconds, since watching began, of readings with new bytes. */
  bursts: z.array(z.number()),
  /** Seconds between bursts, when they come evenly; null: too few, or not evenly. */
  period: z.number().nullable(),
});

const memory = z.object({
  kind: z.literal('memory'),
  /** Total PSS in KiB after each round through the screens; the first rounds fill caches. */
  rounds: z.array(z.number()),
  screens: z.number().int(),
  /** KiB per round, the median of the differences of the second half of the rounds. */
  growth: z.number(),
});

const frames = z.object({
  kind: z.literal('frames'),
  total: z.number().int(),
  janky: z.number().int(),
  /** Milliseconds. */
  p50: z.number().nullable(),
  p90: z.number().nullable(),
  p99: z.number().nullable(),
});

const processor = z.object({
  kind: z.literal('processor'),
  where: z.enum(['foreground', 'background']),
  /** Per cent of one core over the time the system tells of. */
  percent: z.number(),
});

const upgrade = z.object({
  kind: z.literal('upgrade'),
  /** Version that was installed before: `1.4.0 (104)`. */
  from: z.string(),
  /** The version under test knew its user again; null: its first screen does not tell. */
  dataKept: z.boolean().nullable(),
  /** Looks at the version before, and at the one under test over its data. */
  before: z.number().int(),
  after: z.number().int(),
});

export const measurement = z.discriminatedUnion('kind', [check, start, traffic, memory, frames, processor, upgrade]);
export type Measurement = z.infer<typeof measurement>;

/** A probe with what it came to. `untested`: why nothing, or not all, of it can be told. */
export const probed = z.object({
  id: z.enum(probeIds),
  /** Its run; null where it was done without one. */
  run: z.string().nullable(),
  untested: z.array(z.object({ setting: z.string().nullable(), code: z.string(), detail: z.string() })),
  measurements: z.array(measurement),
});
export type Probed = z.infer<typeof probed>;

/** How the app stood what daily use does to it, measured. The plan says which probes were asked. */
export const stability = z.object({ gaps, plan: z.string().nullable(), probes: z.array(probed) });
