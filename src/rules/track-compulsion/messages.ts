import { compulsionFindings, type CompulsionKey } from '../compulsion.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<CompulsionKey> = {
  title: { zh: '强制上传位置轨迹', en: 'Compulsory location and tracks' },
  purpose: {
    zh: '驱动应用，查明不给位置能否继续，是否持续取位置。',
    en: 'Drives the app to see whether one can go on without giving the location and whether it is taken continuously.',
  },
  remedy: {
    zh: '取消轨迹上传要求，定位改为需要时由用户触发。',
    en: 'Remove the upload of tracks; take the location only when the user asks for it.',
  },
  findings: compulsionFindings(
    { zh: '上传位置轨迹', en: 'location and tracks' },
    { zh: '非必要不得强制上传轨迹。', en: 'Without need, tracks must not be compelled.' },
  ),
};
