import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '签名摘要算法过时', en: 'Outdated signature digest' },
  purpose: {
    zh: 'v1 签名逐个文件记录摘要；MD5、SHA-1 已可碰撞，只有在 v1 起作用时才有影响。',
    en: 'Scheme v1 records a digest per file; MD5 and SHA-1 can be made to collide. It matters only where v1 counts.',
  },
  remedy: {
    zh: '以 apksigner 重新签名：minSdk 不低于 18 时自动使用 SHA-256；无需支持 Android 7 以下可关闭 v1。',
    en: 'Sign again with apksigner, which uses SHA-256 when minSdk is 18 or more; switch v1 off where nothing below Android 7 is supported.',
  },
  findings: {
    relied: {
      fact: {
        zh: 'v1 使用 {digests}，且没有 v2 及以上签名。',
        en: 'v1 uses {digests}, and there is no scheme v2 or newer.',
      },
      judgement: { zh: '完整性只靠可碰撞的摘要保证。', en: 'Integrity rests on a digest that can be made to collide.' },
    },
    beside: {
      fact: {
        zh: 'v1 使用 {digests}，另有 v2 及以上签名。',
        en: 'v1 uses {digests}; scheme v2 or newer is present too.',
      },
      judgement: {
        zh: 'Android 7 起不看 v1，影响有限。',
        en: 'Android 7 and later do not look at v1; the effect is small.',
      },
    },
    modern: {
      fact: { zh: 'v1 使用 {digests}。', en: 'v1 uses {digests}.' },
      judgement: { zh: '摘要算法符合要求。', en: 'The digest is adequate.' },
    },
    unused: {
      fact: { zh: '没有 v1 签名。', en: 'There is no v1 signature.' },
      judgement: { zh: '不涉及。', en: 'Does not apply.' },
    },
  },
} satisfies Catalogue<string>;
