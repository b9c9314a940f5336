import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '未见国密算法', en: 'No national cryptography seen' },
  purpose: {
    zh: '涉及重要数据的政务应用按密码管理要求使用 SM2/SM3/SM4；是否强制取决于等级和密评要求。',
    en: 'Government apps with important data use SM2, SM3 and SM4 as cryptography rules ask; whether that is binding depends on level and evaluation.',
  },
  remedy: {
    zh: '传输采用国密 TLS（TLCP），存储用 SM4、摘要用 SM3，选用有商密认证的密码模块，并提供密评报告。',
    en: 'Use TLCP for transport, SM4 for storage and SM3 for digests from certified modules, and provide the crypto evaluation report.',
  },
  findings: {
    absent: {
      fact: {
        zh: '应用自身或归属不明的代码用 {algorithms} 加密，包内未识别到 SM2、SM3、SM4 或国密 TLS。',
        en: 'Code of the app’s own or of unclear origin encrypts with {algorithms}; no SM2, SM3, SM4 or TLCP recognised in the package.',
      },
      judgement: {
        zh: '不等于未使用：可能由系统、网关或自研库实现，须对照密评材料。',
        en: 'That does not mean none is used: the system, a gateway or a home-made library may do it; compare with the evaluation.',
      },
    },
    unencrypted: {
      fact: {
        zh: '应用自身代码未见加密调用，包内也未识别到 SM2、SM3、SM4 或国密 TLS。',
        en: 'The app’s own code calls no cipher, and no SM2, SM3, SM4 or TLCP was recognised in the package.',
      },
      judgement: {
        zh: '没有可供判断的加密；传输和服务端的密码应用以密评材料为准。',
        en: 'There is no encryption to judge; transport and servers are for the crypto evaluation.',
      },
    },
    present: {
      fact: { zh: '识别到国密算法：{algorithms}。', en: 'National algorithms recognised: {algorithms}.' },
      judgement: {
        zh: '具备国密能力；用在哪些数据上须结合密评材料确认。',
        en: 'The capability is there; what it protects is for the evaluation to show.',
      },
    },
  },
} satisfies Catalogue<string>;
