import { compulsionFindings, type CompulsionKey } from '../compulsion.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<CompulsionKey> = {
  title: { zh: '强制更新', en: 'Compulsory update' },
  purpose: { zh: '驱动应用，查明更新提示能否拒绝。', en: 'Drives the app to see whether an update can be declined.' },
  remedy: {
    zh: '更新提示提供“以后再说”；确为安全漏洞强制升级的，说明原因。',
    en: 'Let users postpone updates; explain where security forces one.',
  },
  findings: compulsionFindings(
    { zh: '强制更新', en: 'compulsory update' },
    {
      zh: '不得强迫用户下载安装；为修补安全漏洞的升级由人工认定。',
      en: 'Users must not be forced to download and install; security updates are for a person to decide.',
    },
  ),
};
