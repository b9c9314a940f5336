import type { Catalogue } from '../rule.ts';
import { wordingFindings, type WordingKey } from '../wording.ts';

export const messages: Catalogue<WordingKey> = {
  title: { zh: '签到打卡用语', en: 'Check-in wording' },
  purpose: {
    zh: '强制签到打卡是明令禁止的强制使用功能，此处从安装包文字中找线索。',
    en: 'Compulsory check-in is banned; the texts of the package are searched for leads to it.',
  },
  remedy: {
    zh: '取消强制签到打卡；确因安保、应急等需要保留的，提供书面规定并限定人员，在备案表功能设置中说明。',
    en: 'Remove compulsory check-in; where security or emergency work needs it, hand in the written rule, limit the users and explain it in the filing.',
  },
  findings: wordingFindings('checkin', {
    zh: '如要求人员签到打卡，属于不得设置的强制功能。',
    en: 'If people are made to check in, it is a banned function.',
  }),
};
