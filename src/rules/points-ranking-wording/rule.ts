import { wordingRule } from '../wording.ts';
import { messages } from './messages.ts';

export const pointsRankingWording = wordingRule({
  id: 'points-ranking-wording',
  pattern: 'points',
  requirements: ['GMA-BAN-2', 'OPN-02', 'GB-02'],
  severity: 'serious',
  messages,
});
