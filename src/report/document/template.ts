import { z } from 'zod';

import { summaryTexts } from '../../i18n/summary.ts';
import { conclusions } from '../../inspection/model.ts';
import type { Text } from '../../shared/text.ts';
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
  conclusions: z.partialRecord(z.enum(conclusions), text).default({}).superRefine(distinct),
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

type Names = Partial<Record<(typeof conclusions)[number], Text>>;

/** No conclusion under the words of another: those of the tool in either language, those that approve at all, or those of this template. */
function distinct(names: Names, context: z.RefinementCtx): void {
  for (const conclusion of conclusions) {
    const own = names[conclusion];
    if (own === undefined) continue;
    for (const language of ['zh', 'en'] as const) {
      const word = plain(own[language]);
      const other = conclusions.find((one) => one !== conclusion && wordsOf(one, names).has(word));
      const approves = conclusion !== 'compliant' && approving.test(word);
      if (other === undefined && !approves) continue;
      const meant = other ?? 'compliant';
      const text = {
        zh: `中 ${conclusion} 不能称为“${own[language]}”：那是 ${meant} 的说法`,
        en: `must not call ${conclusion} “${own[language]}”: that is a word for ${meant}`,
      };
      context.addIssue({ code: 'custom', path: [conclusion], params: { afterName: text } });
      break;
    }
  }
}

function wordsOf(conclusion: keyof Names, names: Names): Set<string> {
  const told = [summaryTexts.conclusion[conclusion], names[conclusion]];
  return new Set([...told.flatMap((one) => (one === undefined ? [] : [one.zh, one.en])), conclusion].map(plain));
}

/** An approval and nothing else; `不符合`, `not passed` and `non-compliant` do not. */
const approving =
  /^(?:(?:基本|总体|全部|均|完全|已|检测|复核|评估|准予|审核)*(?:符合|合格|通过|达标|合规|整改到位)(?:要求|规定|条件|标准|检测|审核|评估|备案)*|(?:fully|mostly|all|is)?(?:compliant|passed|pass|passes|approved|conforms|conforming|conformant|mended))$/u;

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{C}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toLowerCase();
}

export function sectionId(section: TemplateSection): SectionId {
  return typeof section === 'string' ? section : section.id;
}
