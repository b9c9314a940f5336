import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '签名缺失或无效', en: 'Missing or invalid signature' },
  purpose: {
    zh: '签名保证安装包来自主办单位且未被改动。按 APK 签名方案 v1–v3.1 逐一验证摘要和签名。',
    en: 'The signature shows that a package comes from its sponsor unaltered. Digests and signatures of schemes v1 to v3.1 are verified one by one.',
  },
  remedy: {
    zh: '用正式密钥执行 apksigner sign（启用 v2、v3；minSdk 低于 24 时同时启用 v1），签名后不要再改动文件，再以 apksigner verify 复核。',
    en: 'Run apksigner sign with the release key (v2 and v3 on, v1 too when minSdk is below 24), do not touch the file afterwards, and check with apksigner verify.',
  },
  findings: {
    unsigned: {
      fact: { zh: '安装包没有任何签名。', en: 'The package carries no signature at all.' },
      judgement: {
        zh: '无法确认来源，任何手机都不能安装。',
        en: 'Its origin cannot be established, and no phone installs it.',
      },
    },
    broken: {
      fact: {
        zh: '签名校验不通过：{schemes}；原因：{codes}。',
        en: 'Signature verification fails: {schemes}; reasons: {codes}.',
      },
      judgement: {
        zh: '安装包签名后被改动或签名有误，Android 会拒绝安装。',
        en: 'The package was altered after signing or signed wrongly; Android refuses it.',
      },
    },
    partial: {
      fact: {
        zh: '{valid} 校验通过，但不足以覆盖应用声明支持的全部系统版本（minSdk {minSdk}、targetSdk {targetSdk}）。',
        en: '{valid} verifies, but not every Android version the app claims to support (minSdk {minSdk}, targetSdk {targetSdk}) accepts the package.',
      },
      judgement: {
        zh: '来源可以确认，但部分系统版本上会安装失败，需补齐签名方案或调整版本范围。',
        en: 'The origin is established, but some versions will refuse to install; add the missing scheme or adjust the range.',
      },
    },
    stray: {
      fact: { zh: '{valid} 校验通过，{broken} 存在但无效。', en: '{valid} verifies; {broken} is present but invalid.' },
      judgement: {
        zh: '系统以有效的方案为准；无效的残留应当清除。',
        en: 'The system goes by the valid scheme; the invalid remains should be removed.',
      },
    },
    valid: {
      fact: { zh: '{valid} 校验通过，签名者：{signers}。', en: '{valid} verifies; signed by {signers}.' },
      judgement: { zh: '安装包签名有效、内容未被改动。', en: 'The signature is valid and the content unaltered.' },
    },
  },
} satisfies Catalogue<string>;
