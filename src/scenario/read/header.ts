import { z } from 'zod';

import { sideEffects } from '../guard/effects.ts';
import { startStates } from '../model.ts';
import { faultOf } from '../selector/pattern.ts';
import { bilingual } from './bilingual.ts';

const identifier = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{0,63}$/,
    bilingual('只能用小写字母、数字和连字符，以字母开头', 'lower-case letters, digits and hyphens only'),
  );

const text = z.string().min(1).max(300);

/** One language stands for both. */
const title = z.union([text, z.strictObject({ zh: text, en: text })]);

const word = z
  .string()
  .min(1)
  .max(200)
  .refine(
    (source) => faultOf(source) === undefined,
    bilingual('不是可用的文字或正则表达式', 'neither a wording nor a usable expression'),
  );

const secretName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/, bilingual('只写名称，不写内容', 'a name only, never its value'));

/** Everything of a scenario but what its steps hold. */
export const header = z.strictObject({
  scenario: identifier.describe('id: lower-case letters, digits, hyphens'),
  title: title.describe('what it shows, in one or both languages'),
  subject: identifier.describe('what it is about: check-in, guest-browsing …'),
  about: title.optional().describe('why it is done this way'),
  'app state': z
    .strictObject({ start: z.enum(startStates).describe('state of the app when the first step runs') })
    .optional(),
  sideEffects: z.array(z.enum(sideEffects)).max(20).optional().describe('what touches may do to the live service'),
  words: z
    .record(z.string().max(64), z.array(word).min(1).max(200))
    .optional()
    .describe('own lists for words: selectors'),
  secrets: z.array(secretName).max(20).optional().describe('names of the secrets it uses'),
  minutes: z.number().min(0.1).max(240).optional().describe('longest time of a run; 10 unless told'),
  reach: z.array(z.unknown()).max(500).optional().describe('steps from the start state to the place it is about'),
  steps: z.array(z.unknown()).min(1).max(500),
});
