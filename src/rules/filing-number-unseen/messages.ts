import { reachedEntryFindings, type ReachedEntryKey } from '../reached-entry.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<ReachedEntryKey> = {
  title: { zh: '未见备案编号标注', en: 'Filing number not shown' },
  purpose: {
    zh: '驱动应用，查看界面是否标明备案编号。',
    en: 'Drives the app to see whether the filing number is shown.',
  },
  remedy: {
    zh: '在“关于”页或首页底部标明备案编号。',
    en: 'Show the filing number under “about” or on the first page.',
  },
  findings: reachedEntryFindings({ zh: '备案编号', en: 'the filing number' }),
};
