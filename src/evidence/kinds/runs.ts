import { z } from 'zod';

import { gaps } from '../gap.ts';
import { bounds } from '../screen/reference.ts';

const runStates = ['completed', 'stopped', 'lost', 'skipped'] as const;
const stepStates = ['done', 'failed', 'skipped', 'lost'] as const;

const step = z.object({
  index: z.number().int().nonnegative(),
  /** Where it stands in the scenario file: `3`, `3.then.0`. */
  path: z.string(),
  keyword: z.string(),
  /** The step as written, in one line. Secrets stand as their names. */
  label: z.string(),
  state: z.enum(stepStates),
  /** Code and words of why it is not `done`. */
  reason: z.object({ code: z.string(), detail: z.string() }).optional(),
  at: z.string(),
  /** Milliseconds. */
  took: z.number(),
  /** Id of the capture after the step, in `screens`. */
  capture: z.number().int().nonnegative().optional(),
  /** What was touched, on the capture before. */
  element: bounds.optional(),
  /** Result of an `expect`: null when it could not be told. Records, never fails the run. */
  expectation: z.object({ met: z.boolean().nullable(), what: z.string() }).optional(),
  /** Name of a `capture:` or `expect:` step that rules look for. */
  name: z.string().optional(),
});

/** What was done on the phone, run by run. */
export const runs = z.object({
  gaps,
  runs: z.array(
    z.object({
      id: z.string(),
      scenario: z.string(),
      title: z.string(),
      /** What it is about: `check-in`, `forced-login` … (the folder of the scenario library). */
      subject: z.string(),
      scenarioSha256: z.string(),
      /** `completed`: to its last step. `stopped`: ended by a failed step or the user. `lost`: phone or driver was lost. */
      state: z.enum(runStates),
      reason: z.object({ code: z.string(), detail: z.string() }).optional(),
      startedAt: z.string(),
      finishedAt: z.string(),
      /** File of the bundle with the whole trace, one JSON object a line. */
      trace: z.string().optional(),
      /** File of the bundle with the app's log. */
      log: z.string().optional(),
      steps: z.array(step),
    }),
  ),
});
export type Run = z.infer<typeof runs>['runs'][number];
export type RunStep = z.infer<typeof step>;
