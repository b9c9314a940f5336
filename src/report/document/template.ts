import { z } from 'zod';

import { conclusions } from '../../inspection/model.ts';
import { text, texts } from './organisation.ts';
import { sectionIds } from './sections.ts';

const section = z.union([
  z.enum(sectionIds),
  z.strictObject({
    id: z.enum(sectionIds),
    title: text.optional(),
    /** Paragraphs of the laboratory's own, before what the tool writes. */
    intro: texts.optional(),
    newPage: z.boolean().optional(),
  }),
]);

/**
 * `reports/templates/<occasion>.yaml`: what an assessor may change of a report without programming: title, sections and their order, texts.
 * What the sections say of the app is not in it.
 */
export const template = z.strictObject({
  title: text,
  /** 检测类别, on the cover. */
  category: text,
  /** Sections in order; one that is not named is not in the report, and the report says so. */
  sections: z.array(section).min(1).max(40),
  statement: texts,
  /** What each conclusion is called in reports of this kind. */
  conclusions: z.partialRecord(z.enum(conclusions), text).default({}),
  contents: z.boolean().default(true),
});
export type Template = z.infer<typeof template>;
