import { compulsionFindings, type CompulsionKey } from '../compulsion.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<CompulsionKey> = {
  title: { zh: '强制转发', en: 'Compulsory forwarding' },
  purpose: {
    zh: '驱动应用，查明不转发分享能否继续使用。',
    en: 'Drives the app to see whether content stays locked until it is shared.',
  },
  remedy: {
    zh: '取消“转发后可用”一类限制，不以转发量考评。',
    en: 'Remove locks that sharing opens; do not appraise by forwards.',
  },
  findings: compulsionFindings(
    { zh: '转发分享', en: 'forwarding' },
    { zh: '转发量不得作为考评依据，更不得强制。', en: 'Forwards are no yardstick, let alone compulsory.' },
  ),
};
