import { compulsionFindings, type CompulsionKey } from '../compulsion.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<CompulsionKey> = {
  title: { zh: '强制签到打卡', en: 'Compulsory check-in' },
  purpose: {
    zh: '驱动应用，查明签到打卡界面能否不签而过、漏签有何后果。',
    en: 'Drives the app to see whether check-in can be passed by and what missing it leads to.',
  },
  remedy: {
    zh: '取消签到打卡，或改为可跳过、不计数、不考核；安保、应急场景须有书面规定并限定人员。',
    en: 'Remove check-in, or make it skippable, uncounted and without appraisal; security or emergency use needs a written rule and named users.',
  },
  findings: compulsionFindings(
    { zh: '签到打卡', en: 'check-in' },
    { zh: '强制签到打卡属于不得设置的功能。', en: 'Compulsory check-in must not be set up.' },
  ),
};
