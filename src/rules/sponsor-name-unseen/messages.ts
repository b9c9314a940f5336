import { reachedEntryFindings, type ReachedEntryKey } from '../reached-entry.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<ReachedEntryKey> = {
  title: { zh: '未见主办单位标注', en: 'Sponsor not shown' },
  purpose: {
    zh: '驱动应用，查看界面是否标明主办（使用）单位。',
    en: 'Drives the app to see whether the responsible unit is shown.',
  },
  remedy: {
    zh: '在启动页、首页底部或“关于”页标明主办单位。',
    en: 'Show the sponsoring unit on the start page, the first page or under “about”.',
  },
  findings: reachedEntryFindings({ zh: '主办单位名称', en: 'the name of the sponsor' }),
};
