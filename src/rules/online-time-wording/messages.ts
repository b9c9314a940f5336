import type { Catalogue } from '../rule.ts';
import { wordingFindings, type WordingKey } from '../wording.ts';

export const messages: Catalogue<WordingKey> = {
  title: { zh: '在线和学习时长用语', en: 'Online-time wording' },
  purpose: {
    zh: '统计在线或学习时长并据以评价，是禁止的做法，此处从文字中找线索。',
    en: 'Counting online or study time and judging by it is banned; the texts are searched for leads.',
  },
  remedy: {
    zh: '停止统计和展示在线、学习时长；培训确需学时的，改以学习结果确认。',
    en: 'Stop counting and showing online or study time; where training needs credit, confirm the result instead.',
  },
  findings: wordingFindings('duration', {
    zh: '如统计时长并用于评价，属于禁止情形。',
    en: 'If time is counted and used for judging, it is banned.',
  }),
};
