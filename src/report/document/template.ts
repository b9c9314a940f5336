import { z } from 'zod';

import { conclusions } from '../../inspection/model.ts';
import { text, texts } from './organisation.ts';
import { type SectionId, sectionIds } from './sections.ts';

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
export type TemplateSection = z.infer<typeof section>;

/** A report without them would let silence pass for compliance. */
const indispensable: readonly SectionId[] = ['conclusion', 'limits'];

/**
 * `reports/templates/<occasion>.yaml`: what an assessor may change of a report without programming: title, sections and their order, texts.
 * What the sections say of the app is not in it.
 */
export const template = z.strictObject({
  title: text,
  /** 检测类别, on the cover. */
  category: text,
  /** Sections in order; one that is not named is not in the report, and the report says so. */
  sections: z.array(section).min(1).max(40).superRefine(complete),
  statement: texts,
  /** What each conclusion is called in reports of this kind. */
  conclusions: z.partialRecord(z.enum(conclusions), text).default({}),
  contents: z.boolean().default(true),
});
export type Template = z.infer<typeof template>;

function complete(sections: readonly TemplateSection[], context: z.RefinementCtx): void {
  const ids = sections.map(sectionId);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) {
    const text = { zh: `中 ${twice} 出现两次`, en: `names ${twice} twice` };
    context.addIssue({ code: 'custom', params: { afterName: text } });
  }
  for (const id of indispensable.filter((wanted) => !ids.includes(wanted))) {
    const text = { zh: `必须有 ${id}：报告不能不写明`, en: `must have ${id}: a report cannot do without` };
    context.addIssue({ code: 'custom', params: { afterName: text } });
  }
}

export function sectionId(section: TemplateSection): SectionId {
  return typeof section === 'string' ? section : section.id;
}
