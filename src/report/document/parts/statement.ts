import { documentWords } from '../../../i18n/report/document.ts';
import { numbered, paragraph } from '../blocks.ts';
import type { DocumentContext } from '../context.ts';
import { fillFields } from '../fill-fields.ts';
import type { Block } from '../model.ts';
import { omittedSections } from '../plan.ts';

/** The organisation's words, or the template's; and which parts the template left out, so that their absence says nothing. */
export function statement(context: DocumentContext): Block[] {
  const { input, locale, say } = context;
  const { organisation, template } = input.document;
  const texts = organisation?.statement ?? template.statement;
  const told = locale === 'zh-CN' ? texts.zh : texts.en;
  const omitted = omittedSections(template).map((id) => say(documentWords.section[id]));
  const between = locale === 'zh-CN' ? '、' : ', ';
  return [
    numbered(told.map((text) => fillFields(text, context))),
    ...(omitted.length === 0
      ? []
      : [paragraph(say(documentWords.statement.omitted).replace('{sections}', omitted.join(between)))]),
  ];
}
