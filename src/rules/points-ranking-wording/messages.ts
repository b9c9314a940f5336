import type { Catalogue } from '../rule.ts';
import { wordingFindings, type WordingKey } from '../wording.ts';

export const messages: Catalogue<WordingKey> = {
  title: { zh: '积分排名用语', en: 'Points and ranking wording' },
  purpose: {
    zh: '给人员或单位积分、排名会把应用变成竞赛和考核工具，此处从文字中找线索。',
    en: 'Points and rankings of people or units turn an app into a contest; the texts are searched for leads.',
  },
  remedy: {
    zh: '取消面向人员和单位的积分、榜单和排名；确需保留激励的，改为个人可见、可关闭且不与考核挂钩。',
    en: 'Remove points, boards and rankings of people and units; what encouragement remains is private, optional and unrelated to appraisal.',
  },
  findings: wordingFindings('points', {
    zh: '如对人员或单位积分排名，属于不得设置的强制功能。',
    en: 'If people or units are scored and ranked, it is a banned function.',
  }),
};
