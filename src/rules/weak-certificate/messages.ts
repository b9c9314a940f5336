import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '签名证书强度不足', en: 'Weak signing certificate' },
  purpose: {
    zh: '密钥过短的证书可被伪造。按配置的最短 RSA 位数判定；自签名证书自身的摘要算法不影响安装校验。',
    en: 'A certificate with a short key can be forged. Judged by the configured RSA length; the digest inside a self-signed certificate plays no part in verification.',
  },
  remedy: {
    zh: '生成新密钥（RSA 2048 位以上或 EC P-256）；已发布应用用 apksigner rotate 做 v3 密钥轮换，避免用户重装。',
    en: 'Generate a new key (RSA 2048 bits or more, or EC P-256); rotate it with apksigner rotate (v3) so that installed apps can be updated.',
  },
  findings: {
    short: {
      fact: {
        zh: '密钥强度不足：{keys}（要求 RSA 不低于 {required} 位）。',
        en: 'Weak keys: {keys} (RSA of at least {required} bits is required).',
      },
      judgement: { zh: '签名密钥可能被伪造。', en: 'The signing key may be forged.' },
    },
    unknown: {
      fact: { zh: '无法识别密钥类型或长度：{keys}。', en: 'Key type or length not recognised: {keys}.' },
      judgement: { zh: '强度须人工判断。', en: 'A person has to judge its strength.' },
    },
    chained: {
      fact: {
        zh: '由上级签发的证书使用了过时的摘要算法：{algorithms}。',
        en: 'Issued certificates use outdated digests: {algorithms}.',
      },
      judgement: {
        zh: '若依赖签发链证明身份，应更换为 SHA-256。',
        en: 'Where the issuing chain is to prove identity, SHA-256 should be used.',
      },
    },
    strong: {
      fact: { zh: '密钥：{keys}。', en: 'Keys: {keys}.' },
      judgement: { zh: '强度满足要求。', en: 'Strong enough.' },
    },
    unsigned: {
      fact: { zh: '没有签名证书。', en: 'There is no signing certificate.' },
      judgement: { zh: '见“签名缺失或无效”。', en: 'See the rule on missing or invalid signatures.' },
    },
  },
} satisfies Catalogue<string>;
