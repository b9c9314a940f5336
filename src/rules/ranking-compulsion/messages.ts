import { compulsionFindings, type CompulsionKey } from '../compulsion.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<CompulsionKey> = {
  title: { zh: '强制积分排名', en: 'Compulsory points and ranking' },
  purpose: {
    zh: '驱动应用，查明积分排名能否关闭、是否点名通报。',
    en: 'Drives the app to see whether points and rankings can be switched off and whether they name and report people.',
  },
  remedy: {
    zh: '取消对个人或单位的积分排名和通报；确需展示的应可关闭且默认关闭。',
    en: 'Remove points, rankings and circulars about people or units; what stays must be switchable and off by default.',
  },
  findings: compulsionFindings(
    { zh: '积分排名', en: 'points and ranking' },
    { zh: '强制积分排名属于不得设置的功能。', en: 'Compulsory points and ranking must not be set up.' },
  ),
};
