import { compulsionFindings, type CompulsionKey } from '../compulsion.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<CompulsionKey> = {
  title: { zh: '强制投票', en: 'Compulsory votes' },
  purpose: {
    zh: '驱动应用，查明不投票能否继续，票数是否用于考评。',
    en: 'Drives the app to see whether one can go on without voting, and whether votes are a yardstick.',
  },
  remedy: { zh: '取消投票要求，不以票数考评。', en: 'Remove the demand for votes; do not appraise by their number.' },
  findings: compulsionFindings(
    { zh: '网络投票', en: 'votes' },
    { zh: '网络投票数不得作为考评依据，更不得强制。', en: 'Votes are no yardstick, let alone compulsory.' },
  ),
};
