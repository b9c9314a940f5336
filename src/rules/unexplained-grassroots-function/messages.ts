import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '面向基层的功能未说明', en: 'Grassroots function without explanation' },
  purpose: {
    zh: '面向基层的功能要在备案表中说明用途、设置原因和依据。',
    en: 'Functions aimed at the grassroots are explained with purpose, reason and basis.',
  },
  remedy: {
    zh: '补充说明设置原因和依据，能不下沉的不下沉。',
    en: 'Give reason and basis, and keep functions away from the grassroots where possible.',
  },
  findings: {
    unexplained: {
      fact: {
        zh: '面向基层而没有写明原因的功能：{functions}。',
        en: 'Aimed at the grassroots without a stated reason: {functions}.',
      },
      judgement: { zh: '备案材料缺少应有的说明，须补正。', en: 'The form lacks the explanation due; complete it.' },
    },
    'no-basis': {
      fact: {
        zh: '面向基层、写了原因但没有依据的功能：{functions}。',
        en: 'Aimed at the grassroots with a reason but no basis: {functions}.',
      },
      judgement: {
        zh: '须补充依据文件，由人工判断是否充分。',
        en: 'Supply the basis; a person decides whether it is enough.',
      },
    },
    explained: {
      fact: {
        zh: '{count} 项面向基层的功能均有说明。',
        en: 'All {count} functions aimed at the grassroots are explained.',
      },
      judgement: { zh: '说明齐全；是否合理由人工判断。', en: 'Complete; whether it is reasonable is for a person.' },
    },
    none: {
      fact: { zh: '备案表没有申报面向基层的功能。', en: 'The form declares no function aimed at the grassroots.' },
      judgement: {
        zh: '不涉及；与实际不符的属于漏报。',
        en: 'Does not apply; it would be an omission if there are such functions.',
      },
    },
  },
} satisfies Catalogue<string>;
