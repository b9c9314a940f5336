import { z } from 'zod';

import { gaps } from '../gap.ts';

/** The web part of a hybrid app: what is packed, what starts, and what is loaded from outside. */
export const webAssets = z.object({
  gaps,
  files: z.array(
    z.object({
      file: z.string(),
      type: z.enum(['html', 'js', 'css', 'json', 'wasm', 'bundle']),
      size: z.number().int(),
    }),
  ),
  /** Start pages: `assets/www/index.html`, Cordova's `content src`, uni-app's `__uniappview.html` … */
  entryPages: z.array(z.string()),
  /** Pages and scripts that packed pages load from the network. */
  remote: z.array(z.object({ url: z.string(), file: z.string(), line: z.number().int() })),
});
