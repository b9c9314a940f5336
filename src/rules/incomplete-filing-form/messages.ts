import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '备案表填写不全', en: 'Incomplete filing form' },
  purpose: {
    zh: '备案申请表各行都要填写，缺项影响材料审核。',
    en: 'Every row of the form is filled in; blanks hold up the review.',
  },
  remedy: { zh: '补齐所列各项后重新提交。', en: 'Fill in what is listed and hand in again.' },
  findings: {
    'blank-rows': {
      fact: { zh: '未填写的内容：{rows}。', en: 'Not filled in: {rowsEn}.' },
      judgement: { zh: '备案材料不完整，应补正。', en: 'The materials are incomplete and have to be completed.' },
    },
    'no-undertaking': {
      fact: { zh: '未提交签章的承诺。', en: 'The sealed undertaking was not handed in.' },
      judgement: { zh: '缺少单位承诺，材料不完整。', en: 'Without the undertaking the materials are incomplete.' },
    },
    complete: {
      fact: { zh: '备案表各行均已填写，承诺已提交。', en: 'All rows are filled in and the undertaking was handed in.' },
      judgement: {
        zh: '形式完整；内容真实性由人工审核。',
        en: 'Formally complete; whether it is true is for the reviewer.',
      },
    },
  },
} satisfies Catalogue<string>;
