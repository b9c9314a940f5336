import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '目标系统版本过低', en: 'Outdated target version' },
  purpose: {
    zh: 'targetSdk 过低会沿用旧系统的宽松行为（安装即授权、默认明文、默认信任用户证书等），新手机也会提示不兼容。',
    en: 'A low targetSdk keeps the lax behaviour of old systems (permissions at install, cleartext, user certificates), and recent phones warn about it.',
  },
  remedy: {
    zh: '把 targetSdkVersion 提到 30 以上并适配分区存储、后台限制和运行时权限，再做回归测试。',
    en: 'Raise targetSdkVersion to 30 or more, adapt to scoped storage, background limits and runtime permissions, and test again.',
  },
  findings: {
    undeclared: {
      fact: {
        zh: '清单未声明 targetSdkVersion，系统按 minSdk（{targetSdk}）处理。',
        en: 'The manifest declares no targetSdkVersion; the platform takes minSdk ({targetSdk}).',
      },
      judgement: { zh: '按最旧的行为运行，应补充声明。', en: 'The app runs with the oldest behaviour; declare one.' },
    },
    old: {
      fact: {
        zh: 'targetSdk 为 {targetSdk}，低于参考下限 {limit}。',
        en: 'targetSdk is {targetSdk}, below the reference limit of {limit}.',
      },
      judgement: {
        zh: '沿用旧系统的宽松安全行为，应升级。',
        en: 'The lax security behaviour of old systems applies; upgrade.',
      },
    },
    current: {
      fact: {
        zh: 'targetSdk 为 {targetSdk}，不低于参考下限 {limit}。',
        en: 'targetSdk is {targetSdk}, not below the reference limit of {limit}.',
      },
      judgement: { zh: '符合参考要求。', en: 'In line with the reference.' },
    },
  },
} satisfies Catalogue<string>;
