import { z } from 'zod';

import { gaps } from '../gap.ts';
import { sighting } from '../screen/reference.ts';

const prompt = z.object({
  /** Android names as far as the dialog tells; its words otherwise. */
  permissions: z.array(z.string()),
  message: z.string(),
  seenAt: sighting,
  /** Nothing had been touched since the app was started. */
  beforeUserAction: z.boolean(),
  /** Words of the widget touched before. */
  after: z.string().nullable(),
  /** Which time the same permission was asked in the run, from 1. */
  time: z.number().int().positive(),
  answer: z.enum(['allow', 'deny', 'none']),
  /** What became of the app: it went on, ended itself, asked again at once, led to the settings, or barred the way. */
  afterwards: z.enum(['continued', 'exited', 'asked-again', 'settings', 'blocked', 'crashed', 'unknown']),
  /** The purpose was told before the dialog came. */
  purposeTold: z.boolean().nullable(),
});
export type PermissionPrompt = z.infer<typeof prompt>;

/** Permission dialogs of the system, in the order they came, with what the app did after the answer. */
export const prompts = z.object({
  gaps,
  prompts: z.array(prompt),
  /** Permissions whose refusal was tried from a clean start. */
  refused: z.array(z.string()),
  /** Uses of guarded functions that the app ops recorded. */
  uses: z.array(z.object({ op: z.string(), granted: z.boolean(), at: z.string().nullable(), state: z.string() })),
});
