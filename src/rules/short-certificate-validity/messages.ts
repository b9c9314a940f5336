import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '证书有效期', en: 'Certificate validity' },
  purpose: {
    zh: 'Android 安装、升级时不检查证书是否过期，但有效期过短会影响上架和长期维护。',
    en: 'Android does not check expiry when installing or updating, but a short validity hinders distribution and long-term upkeep.',
  },
  remedy: {
    zh: '生成新密钥时把有效期设为 25 年以上（keytool -validity 10000）。',
    en: 'Give a new key a validity of 25 years or more (keytool -validity 10000).',
  },
  findings: {
    reversed: {
      fact: { zh: '证书截止时间早于起始时间：{periods}。', en: 'The certificate ends before it begins: {periods}.' },
      judgement: { zh: '证书内容有误，应更换。', en: 'The certificate is wrong and should be replaced.' },
    },
    short: {
      fact: { zh: '有效期不足 {years} 年：{periods}。', en: 'Valid for less than {years} years: {periods}.' },
      judgement: {
        zh: '不影响安装，建议换用长期证书；是否已过期请对照检测日期。',
        en: 'Installing is not affected; a long-lived certificate is advised. Compare with the date of inspection whether it has expired.',
      },
    },
    long: {
      fact: { zh: '有效期：{periods}。', en: 'Valid: {periods}.' },
      judgement: {
        zh: '有效期足够；即使过期，Android 也不会因此拒绝。',
        en: 'Long enough; even an expired certificate would not make Android refuse the app.',
      },
    },
    unreadable: {
      fact: { zh: '证书有效期无法读取。', en: 'The validity could not be read.' },
      judgement: { zh: '须人工查看。', en: 'A person has to look.' },
    },
    unsigned: {
      fact: { zh: '没有签名证书。', en: 'There is no signing certificate.' },
      judgement: { zh: '见“签名缺失或无效”。', en: 'See the rule on missing or invalid signatures.' },
    },
  },
} satisfies Catalogue<string>;
