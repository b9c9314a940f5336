import { z } from 'zod';

/**
 * Whose code or asset a place belongs to. `app`: the app's own; `sdk:<id>`: a third-party SDK of `standards/sdks`;
 * `library:<id>`: a general library or framework runtime (androidx, kotlin, jquery …); `unknown`: cannot be told (obfuscated names).
 */
export const owner = z.string().regex(/^(app|unknown|sdk:[a-z0-9-]+|library:[a-z0-9-]+)$/);
export type Owner = z.infer<typeof owner>;

/** Where inside the handed-in file a fact stands. Everything but `file` and `owner` is present only where it has a meaning. */
export const place = z.object({
  /** Archive entry (`classes2.dex`, `assets/www/app.js`, `AndroidManifest.xml`); for split sets `split_name.apk!/entry`. */
  file: z.string(),
  owner,
  /** Class in Java notation: `com.example.Main$1`. */
  class: z.string().optional(),
  method: z.string().optional(),
  /** Resource name: `string/app_name`. */
  resource: z.string().optional(),
  /** Resource configuration: BCP 47 or Android qualifier (`zh-CN`, `night`); absent for the default one. */
  config: z.string().optional(),
  /** 1-based line in a text file. */
  line: z.number().int().positive().optional(),
  /** Byte offset in a binary file. */
  offset: z.number().int().nonnegative().optional(),
});
export type Place = z.infer<typeof place>;

/** Places of one fact: `total` counts all, `places` keeps the first ones (a bound against evidence that grows with the app). */
export const places = z.object({ total: z.number().int().nonnegative(), places: z.array(place) });
export type Places = z.infer<typeof places>;
