import { compulsionFindings, type CompulsionKey } from '../compulsion.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<CompulsionKey> = {
  title: { zh: '强制上传照片视频', en: 'Compulsory photos and videos' },
  purpose: {
    zh: '驱动应用，查明不传照片视频能否提交工作记录。',
    en: 'Drives the app to see whether a work record can be handed in without photo or video.',
  },
  remedy: {
    zh: '将照片、视频改为选填，非必要不留痕。',
    en: 'Make photos and videos optional; keep no needless traces.',
  },
  findings: compulsionFindings(
    { zh: '上传工作照片视频', en: 'work photos and videos' },
    { zh: '非必要不得强制上传工作照片和视频。', en: 'Without need, work photos and videos must not be compelled.' },
  ),
};
