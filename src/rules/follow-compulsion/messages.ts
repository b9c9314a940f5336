import { compulsionFindings, type CompulsionKey } from '../compulsion.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<CompulsionKey> = {
  title: { zh: '强制关注', en: 'Compulsory following' },
  purpose: {
    zh: '驱动应用，查明不关注账号能否继续使用。',
    en: 'Drives the app to see whether one has to follow an account to go on.',
  },
  remedy: { zh: '取消关注要求，不以关注数考评。', en: 'Remove the demand to follow; do not appraise by it.' },
  findings: compulsionFindings(
    { zh: '关注账号', en: 'following accounts' },
    { zh: '关注数不得作为考评依据，更不得强制。', en: 'Follows are no yardstick, let alone compulsory.' },
  ),
};
