import type { Catalogue } from '../rule.ts';
import { wordingFindings, type WordingKey } from '../wording.ts';

export const messages: Catalogue<WordingKey> = {
  title: { zh: '定位轨迹用语', en: 'Location-track wording' },
  purpose: {
    zh: '非必要不得强制上传轨迹，此处查找巡查轨迹、里程排名、电子围栏等文字。',
    en: 'Tracks must not be forced without need; the texts are searched for patrol tracks, distance rankings and fences.',
  },
  remedy: {
    zh: '取消轨迹上传、里程排名；确有必要的限定人员、时段和精度，并能由本人停止。',
    en: 'Remove track uploads and distance rankings; where needed limit people, time and precision, and let the person stop it.',
  },
  findings: wordingFindings('location', {
    zh: '如强制人员上传轨迹或按里程考核，属于禁止情形。',
    en: 'If people are made to upload tracks or judged by distance, it is banned.',
  }),
};
