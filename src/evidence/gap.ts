import { z } from 'zod';

/**
 * Something this evidence does not show although it should: a corrupt dex, a packed app, a list that was cut. A rule that required
 * evidence with gaps cannot say `passed` (evaluate.ts turns that into `cantTell` and names the gap).
 */
export const gap = z.object({
  /** A code of `standards/problems.ts`. */
  code: z.string(),
  place: z.string(),
  detail: z.string(),
});
export type Gap = z.infer<typeof gap>;
export const gaps = z.array(gap);

/** A defect found while reading; `loss` ones also stand in `gaps`. `rejected`: Android itself would refuse the file because of it. */
const problem = z.object({
  code: z.string(),
  place: z.string(),
  offset: z.number().int().nonnegative().optional(),
  detail: z.string(),
  loss: z.boolean(),
  rejected: z.boolean().optional(),
});
export const problems = z.array(problem);
