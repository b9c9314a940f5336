import { compulsionFindings, type CompulsionKey } from '../compulsion.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<CompulsionKey> = {
  title: { zh: '经营性活动界面', en: 'Business activity on screen' },
  purpose: {
    zh: '驱动应用，查看是否出现商城、广告、付费等经营内容。',
    en: 'Drives the app to see whether shops, advertising or paid content appear.',
  },
  remedy: { zh: '移除商城、广告和付费推广。', en: 'Remove shops, advertising and paid promotion.' },
  findings: compulsionFindings(
    { zh: '经营性内容', en: 'business content' },
    {
      zh: '不得利用政务应用开展经营性活动；政务缴费不在此列。',
      en: 'A government app carries no business activity; paying public fees is none.',
    },
  ),
};
