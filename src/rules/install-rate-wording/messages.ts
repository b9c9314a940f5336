import type { Catalogue } from '../rule.ts';
import { wordingFindings, type WordingKey } from '../wording.ts';

export const messages: Catalogue<WordingKey> = {
  title: { zh: '安装使用率用语', en: 'Install-rate wording' },
  purpose: {
    zh: '不得考核通报安装、激活、使用情况，此处查找相关指标和名单。',
    en: 'Installation and use must not be appraised or circulated; the texts are searched for such rates and lists.',
  },
  remedy: {
    zh: '取消安装率、活跃率、登录率的统计通报和未安装名单。',
    en: 'Remove install, activity and login rates and lists of people without the app.',
  },
  findings: wordingFindings('install_rate', {
    zh: '如按单位或个人统计并通报，属于禁止情形。',
    en: 'If rates are counted and circulated by unit or person, it is banned.',
  }),
};
