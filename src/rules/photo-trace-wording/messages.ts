import type { Catalogue } from '../rule.ts';
import { wordingFindings, type WordingKey } from '../wording.ts';

export const messages: Catalogue<WordingKey> = {
  title: { zh: '工作留痕用语', en: 'Work-trace wording' },
  purpose: {
    zh: '非必要不得强制上传工作照片、视频，此处查找留痕、水印相机、必传照片等文字。',
    en: 'Work photos and videos must not be forced without need; the texts are searched for traces, stamped photos and uploads.',
  },
  remedy: {
    zh: '把照片、视频改为选填或取消；执法取证、应急处置等确有必要的写明理由和范围。',
    en: 'Make photos and videos optional or drop them; state reason and scope where evidence or emergencies need them.',
  },
  findings: wordingFindings('photo_trace', {
    zh: '如不传照片、视频就不能提交，且无必要理由，属于过度留痕。',
    en: 'If nothing can be submitted without photos or videos and no need is shown, it is a needless trace.',
  }),
};
