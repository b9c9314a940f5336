import { z } from 'zod';

import { nearest } from '../../shared/nearest.ts';
import type { Text } from '../../shared/text.ts';
import { numberFields, textFields, unknownFields } from './fields.ts';

const line = z.string().min(1).max(400);

/** One text for both languages, or one for each. */
export const text = z
  .union([line, z.strictObject({ zh: line, en: line })])
  .transform((value): Text => (typeof value === 'string' ? { zh: value, en: value } : value));

const paragraph = z.string().min(1).max(4000).superRefine(knowsFields(textFields));
const paragraphs = z.array(paragraph).max(60);

/** Paragraphs in both languages. */
export const texts = z.strictObject({ zh: paragraphs, en: paragraphs });

/**
 * `organisation.yaml`: who issues reports. The tool prints no accreditation mark of its own; a logo is what stands here and nothing else.
 */
export const organisation = z.strictObject({
  name: text,
  address: text.optional(),
  postcode: line.optional(),
  phone: line.optional(),
  email: line.optional(),
  /** Who asked for the inspection, where it is the same in every report. */
  client: text.optional(),
  /** `ZJ-{year}-{sha8}`; the names are those of `numberFields`. */
  reportNumber: line.superRefine(knowsFields(numberFields)).optional(),
  /** PNG or JPEG beside the profile, at most 2 MB. */
  logo: line.optional(),
  /** Names under the conclusion; a missing one leaves the line to be signed. */
  people: z
    .strictObject({ prepared: line.optional(), reviewed: line.optional(), approved: line.optional() })
    .default({}),
  /** In place of the template's statement. */
  statement: texts.optional(),
});
export type Organisation = z.infer<typeof organisation>;

function knowsFields(known: Readonly<Record<string, Text>>) {
  return (value: string, context: z.RefinementCtx) => {
    const [unknown] = unknownFields(value, known);
    if (unknown === undefined) return;
    const names = Object.keys(known);
    const list = names.map((name) => `{${name}}`).join(' ');
    const meant = nearest(unknown, names, 1)[0];
    const text: Text =
      meant === undefined
        ? { zh: `中没有占位符 {${unknown}}，可用 ${list}`, en: `has no placeholder {${unknown}}; known: ${list}` }
        : { zh: `中的 {${unknown}} 是否应为 {${meant}}？`, en: `holds {${unknown}}; did you mean {${meant}}?` };
    context.addIssue({ code: 'custom', params: { afterName: text } });
  };
}
