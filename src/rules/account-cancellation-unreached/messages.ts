import { reachedEntryFindings, type ReachedEntryKey } from '../reached-entry.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<ReachedEntryKey> = {
  title: { zh: '账号注销入口未到达', en: 'Account cancellation not reached' },
  purpose: {
    zh: '驱动应用，查明几步能到账号注销入口。只到入口，不注销。',
    en: 'Drives the app to see in how many touches account cancellation is reached; it is not carried out.',
  },
  remedy: {
    zh: '在设置或“我的”中提供账号注销入口。',
    en: 'Offer account cancellation in the settings or under “mine”.',
  },
  findings: reachedEntryFindings({ zh: '账号注销入口', en: 'account cancellation' }),
};
