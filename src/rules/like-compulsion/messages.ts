import { compulsionFindings, type CompulsionKey } from '../compulsion.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<CompulsionKey> = {
  title: { zh: '强制点赞', en: 'Compulsory likes' },
  purpose: {
    zh: '驱动应用，查明不点赞能否继续，点赞量是否用于考评。',
    en: 'Drives the app to see whether one can go on without liking, and whether likes are a yardstick.',
  },
  remedy: { zh: '取消点赞要求，不以点赞量考评。', en: 'Remove the demand for likes; do not appraise by their number.' },
  findings: compulsionFindings(
    { zh: '点赞', en: 'likes' },
    { zh: '点赞量不得作为考评依据，更不得强制。', en: 'Likes are no yardstick, let alone compulsory.' },
  ),
};
