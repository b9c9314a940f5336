import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '备案表填写不全', en: 'Incomplete filing form' },
  purpose: {
    zh: '备案申请表各行都要填写，缺项影响材料审核。',
    en: 'Every row of the form is filled in; blanks hold up the review.',
  },
  remedy: { zh: '补齐所列各项后重新提交。', en: 'Fill in what is listed and hand in again.' },
  findings: {
    blank: {
      fact: { zh: '“{row}”一行未填写：{parts}。', en: 'Row “{rowEn}” lacks: {partsEn}.' },
      judgement: { zh: '备案材料不完整，应补正。', en: 'The materials are incomplete and have to be completed.' },
    },
    complete: {
      fact: { zh: '“{row}”一行已填写。', en: 'Row “{rowEn}” is filled in.' },
      judgement: {
        zh: '形式完整；内容真实性由人工审核。',
        en: 'Formally complete; whether it is true is for the reviewer.',
      },
    },
  },
} satisfies Catalogue<string>;
