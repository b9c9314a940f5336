import { compulsionFindings, type CompulsionKey } from '../compulsion.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<CompulsionKey> = {
  title: { zh: '强制下载', en: 'Compulsory download' },
  purpose: {
    zh: '驱动应用，查明不下载其他应用能否继续。',
    en: 'Drives the app to see whether one can go on without downloading another app.',
  },
  remedy: {
    zh: '取消强制下载，提供取消入口和网页替代。',
    en: 'Remove the forced download; offer a way to cancel and a web page instead.',
  },
  findings: compulsionFindings(
    { zh: '强制下载', en: 'forced download' },
    { zh: '不得强制推广下载。', en: 'Downloads must not be forced.' },
  ),
};
