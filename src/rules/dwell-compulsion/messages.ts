import { compulsionFindings, type CompulsionKey } from '../compulsion.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<CompulsionKey> = {
  title: { zh: '强制停留', en: 'Compulsory dwelling' },
  purpose: {
    zh: '驱动应用，查明是否须在页面停留够时间才能继续或离开。',
    en: 'Drives the app to see whether a page has to be stayed on before one can go on or leave.',
  },
  remedy: {
    zh: '取消停留计时门槛，允许随时离开和继续。',
    en: 'Remove the time threshold; let users go on and leave at any time.',
  },
  findings: compulsionFindings(
    { zh: '停留计时', en: 'dwelling by the clock' },
    {
      zh: '以停留时长限制用户，等同强制统计在线时长。',
      en: 'Holding users by the clock amounts to compulsory counting of online time.',
    },
  ),
};
