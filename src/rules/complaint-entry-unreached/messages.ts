import { reachedEntryFindings, type ReachedEntryKey } from '../reached-entry.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<ReachedEntryKey> = {
  title: { zh: '投诉建议入口未到达', en: 'Complaint entry not reached' },
  purpose: {
    zh: '驱动应用，查明几步能到投诉建议入口、是否可用。',
    en: 'Drives the app to see in how many touches the complaint entry is reached and whether it works.',
  },
  remedy: {
    zh: '在首页或“我的”中提供投诉建议入口，能在线提交并查看处理进展。',
    en: 'Offer a complaint entry on the first page or under “mine”, with online submission and progress.',
  },
  findings: reachedEntryFindings({ zh: '投诉建议入口', en: 'a complaint entry' }),
};
