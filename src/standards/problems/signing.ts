import type { ProblemEntry } from './model.ts';

/** Defects of the signing block as data. */
export const signingProblems = {
  'signature-block-size': {
    title: { zh: '签名块大小矛盾', en: 'Signing block sizes differ' },
    meaning: {
      zh: '签名块首尾的大小不一致或超出文件。',
      en: 'The sizes at both ends of the signing block differ or lead outside the file.',
    },
  },
  'signature-block-entry': {
    title: { zh: '签名块条目有误', en: 'Invalid signing block entry' },
    meaning: { zh: '签名块中有读不出的条目。', en: 'An entry of the signing block cannot be read.' },
  },
  'signature-block-repeated': {
    title: { zh: '签名块条目重复', en: 'Repeated signing block entry' },
    meaning: {
      zh: '同一种签名数据出现两次，平台只看第一份。',
      en: 'The same kind of signature data appears twice; the platform reads the first.',
    },
  },
  'signature-stamp-entry': {
    title: { zh: '来源戳有误', en: 'Invalid source stamp' },
    meaning: { zh: '分发来源戳的文件读不出来。', en: 'The entry of the source stamp cannot be read.' },
  },
  'signature-budget': {
    title: { zh: '签名没有验完', en: 'Verification ran out of budget' },
    meaning: {
      zh: '时间或数据量用尽，签名没有验证完。',
      en: 'Time or data ran out before the signatures were verified.',
    },
  },
} as const satisfies Record<string, ProblemEntry>;
