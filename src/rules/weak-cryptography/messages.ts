import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '弱密码算法', en: 'Weak cryptography' },
  purpose: {
    zh: 'DES、RC4 等已不安全；ECB 模式（只写 AES 不写模式时系统取 ECB）、MD5、SHA-1 用于保护数据时也不安全，用作校验和则无妨。',
    en: 'DES, RC4 and the like are broken; ECB (which the platform takes where AES is named without a mode), MD5 and SHA-1 are unsafe for protecting data, harmless as checksums.',
  },
  remedy: {
    zh: '加密改用 SM4/GCM 或 AES/GCM/NoPadding，摘要改用 SM3 或 SHA-256，签名改用 SM2 或 SHA256withRSA。',
    en: 'Encrypt with SM4/GCM or AES/GCM/NoPadding, digest with SM3 or SHA-256, sign with SM2 or SHA256withRSA.',
  },
  findings: {
    broken: {
      fact: {
        zh: '应用自身或归属不明的代码使用 {algorithms}：{places}。',
        en: 'Code of the app’s own or of unclear origin uses {algorithms}: {places}.',
      },
      judgement: {
        zh: '这些算法已可破解，应更换；是否强制取决于等级保护与密评要求。',
        en: 'These can be broken and should be replaced; whether that is binding depends on protection level and crypto evaluation.',
      },
    },
    weak: {
      fact: {
        zh: '应用自身或归属不明的代码使用 {algorithms}：{places}。',
        en: 'Code of the app’s own or of unclear origin uses {algorithms}: {places}.',
      },
      judgement: {
        zh: '用于保护口令或数据时不安全，用作文件校验等则可接受，须看用途。',
        en: 'Unsafe for passwords and data, acceptable as a checksum: the use decides.',
      },
    },
    third: {
      fact: { zh: 'SDK（{sdks}）使用 {algorithms}。', en: 'SDKs ({sdks}) use {algorithms}.' },
      judgement: {
        zh: '建议升级 SDK，并核实其加密的数据。',
        en: 'Upgrade the SDK and find out what it protects this way.',
      },
    },
    sound: {
      fact: { zh: '应用自身代码未见弱算法。', en: 'No weak algorithm in the app’s own code.' },
      judgement: { zh: '符合要求。', en: 'As it should be.' },
    },
  },
} satisfies Catalogue<string>;
