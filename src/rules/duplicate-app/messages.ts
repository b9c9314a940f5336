import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '同类应用重复建设', en: 'Similar apps of the same unit' },
  purpose: {
    zh: '本单位已有同类应用的，应说明为何不整合。',
    en: 'A unit that already has similar apps explains why they are not merged.',
  },
  remedy: {
    zh: '整合功能相近的应用，或说明不能整合的理由和计划。',
    en: 'Merge similar apps, or explain why not and when.',
  },
  findings: {
    similar: {
      fact: { zh: '备案表列出在用同类应用：{apps}。', en: 'The form lists similar apps in use: {apps}.' },
      judgement: {
        zh: '疑似重复建设，须说明必要性和整合安排。',
        en: 'Possibly a duplicate: explain the need and the plan to merge.',
      },
    },
    none: {
      fact: { zh: '备案表未列出同类应用。', en: 'The form lists no similar apps.' },
      judgement: {
        zh: '申报为没有；是否属实由人工核对。',
        en: 'None by declaration; whether it is true is for the reviewer.',
      },
    },
  },
} satisfies Catalogue<string>;
