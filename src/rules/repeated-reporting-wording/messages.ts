import type { Catalogue } from '../rule.ts';
import { wordingFindings, type WordingKey } from '../wording.ts';

export const messages: Catalogue<WordingKey> = {
  title: { zh: '填表报数用语', en: 'Repeated-reporting wording' },
  purpose: {
    zh: '不得随意、重复要求基层填表报数，此处查找日报、零报告、催报等文字。',
    en: 'Forms and figures must not be demanded at will or repeatedly; the texts are searched for daily and zero reports and reminders.',
  },
  remedy: {
    zh: '精简表单和频次，能从已有数据取得的不再要求填报，取消零报告和催报通报。',
    en: 'Cut forms and frequency, take what is known from existing data, drop zero reports and public reminders.',
  },
  findings: wordingFindings('forms', {
    zh: '是否随意、重复，须结合表单数量、必填项和频次由人工判断。',
    en: 'Whether it is arbitrary or repeated takes a person, by forms, required fields and frequency.',
  }),
};
