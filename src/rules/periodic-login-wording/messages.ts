import type { Catalogue } from '../rule.ts';
import { wordingFindings, type WordingKey } from '../wording.ts';

export const messages: Catalogue<WordingKey> = {
  title: { zh: '定期登录用语', en: 'Periodic-login wording' },
  purpose: {
    zh: '不得强制定期登录，此处查找每日登录、连续登录、未登录提醒等文字。',
    en: 'Periodic login must not be forced; the texts are searched for daily login, streaks and reminders.',
  },
  remedy: {
    zh: '取消登录任务、连续登录奖励和未登录通报；账号安全所需的锁定规则单独说明。',
    en: 'Remove login tasks, streaks and circulars on missing logins; explain security locks apart.',
  },
  findings: wordingFindings('forced_login', {
    zh: '账号安全锁定不在此列，登录任务和未登录通报才是问题。',
    en: 'Security locks are fine; login tasks and circulars are not.',
  }),
};
