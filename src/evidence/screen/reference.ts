import { z } from 'zod';

export const bounds = z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() });

/** A moment of a run that something was seen in: `capture` is the id of an entry of the `screens` evidence. */
export const sighting = z.object({
  capture: z.number().int().nonnegative(),
  /** Run id, `<scenario id>` or `<scenario id>#2` for a second run of it. */
  run: z.string(),
  /** Index of the step in the run. */
  step: z.number().int().nonnegative(),
  /** The words that were read, as on the screen. */
  words: z.string().optional(),
  bounds: bounds.optional(),
});
export type Sighting = z.infer<typeof sighting>;
