import { reachedEntryFindings, type ReachedEntryKey } from '../reached-entry.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<ReachedEntryKey> = {
  title: { zh: '隐私政策未到达', en: 'Privacy policy not reached' },
  purpose: {
    zh: '驱动应用，查明几步能读到隐私政策。',
    en: 'Drives the app to see in how many touches the privacy policy can be read.',
  },
  remedy: {
    zh: '在首次运行和设置页提供隐私政策，四次点击内可读。',
    en: 'Show the privacy policy at first run and in the settings, within four touches.',
  },
  findings: reachedEntryFindings({ zh: '隐私政策', en: 'the privacy policy' }),
};
