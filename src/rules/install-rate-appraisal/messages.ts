import { compulsionFindings, type CompulsionKey } from '../compulsion.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<CompulsionKey> = {
  title: { zh: '安装使用率考核通报', en: 'Appraisal by installation or use' },
  purpose: {
    zh: '驱动应用，查看界面是否考核、通报安装率或使用率。',
    en: 'Drives the app to see whether installation or use is appraised or reported on screen.',
  },
  remedy: { zh: '取消安装率、使用率的考核与通报。', en: 'Remove appraisal and circulars on installation and use.' },
  findings: compulsionFindings(
    { zh: '安装使用率考核', en: 'appraisal by installation or use' },
    { zh: '考核通报安装使用率属于禁止行为。', en: 'Appraising or reporting installation and use is banned.' },
  ),
};
