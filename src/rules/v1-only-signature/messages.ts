import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '仅有 v1 签名', en: 'v1-only signature' },
  purpose: {
    zh: 'v1 只保护包内文件，不保护 ZIP 结构，校验也最慢；v2 起保护整个文件。',
    en: 'Scheme v1 protects the files in the archive but not the archive; from v2 on the whole file is protected.',
  },
  remedy: {
    zh: '签名时加 --v2-signing-enabled true --v3-signing-enabled true（Gradle：enableV2Signing、enableV3Signing）。',
    en: 'Sign with --v2-signing-enabled true --v3-signing-enabled true (Gradle: enableV2Signing, enableV3Signing).',
  },
  findings: {
    refused: {
      fact: {
        zh: '只有 v1 签名，而 targetSdk 为 {targetSdk}。',
        en: 'Only a v1 signature, with targetSdk {targetSdk}.',
      },
      judgement: {
        zh: 'targetSdk 达到 30 的应用若无 v2 及以上签名，Android 11 起拒绝安装。',
        en: 'Android 11 and later refuse apps that target 30 or more without scheme v2 or newer.',
      },
    },
    weak: {
      fact: { zh: '只有 v1 签名。', en: 'Only a v1 signature.' },
      judgement: {
        zh: '文件结构不受保护，建议启用 v2、v3。',
        en: 'The archive structure is unprotected; v2 and v3 are advised.',
      },
    },
    modern: {
      fact: { zh: '使用了 {schemes} 签名。', en: 'Signed with {schemes}.' },
      judgement: { zh: '整个文件受签名保护。', en: 'The whole file is protected.' },
    },
    unsigned: {
      fact: { zh: '没有有效签名方案可比较。', en: 'There is no signature scheme to compare.' },
      judgement: { zh: '见“签名缺失或无效”。', en: 'See the rule on missing or invalid signatures.' },
    },
  },
} satisfies Catalogue<string>;
