import { compulsionFindings, type CompulsionKey } from '../compulsion.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<CompulsionKey> = {
  title: { zh: '强制统计在线时长', en: 'Compulsory counting of online time' },
  purpose: {
    zh: '驱动应用，查明在线、学习时长是否被计数、要求达标。',
    en: 'Drives the app to see whether online or study time is counted and has to be reached.',
  },
  remedy: {
    zh: '取消在线、学习时长统计及达标要求，不得以时长考评。',
    en: 'Remove the counting of online and study time and its targets; do not appraise by it.',
  },
  findings: compulsionFindings(
    { zh: '在线时长统计', en: 'counting of online time' },
    {
      zh: '强制统计在线时长，或以学习时长作考评依据，均属禁止。',
      en: 'Compulsory counting of online time, and appraisal by study time, are banned.',
    },
  ),
};
