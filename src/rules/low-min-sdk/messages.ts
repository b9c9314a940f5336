import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '最低系统版本过低', en: 'Minimum system version too low' },
  purpose: {
    zh: '过旧的系统没有可靠的 TLS 和签名校验，数据安全得不到保证。下限为可配置的参考值。',
    en: 'Very old systems lack sound TLS and signature checks. The limit is a configurable reference.',
  },
  remedy: {
    zh: '把 minSdkVersion 提到 21 以上；未声明的在 build.gradle 的 defaultConfig 中补上。',
    en: 'Raise minSdkVersion to 21 or more; where undeclared, add it to defaultConfig in build.gradle.',
  },
  findings: {
    undeclared: {
      fact: {
        zh: '清单未声明 minSdkVersion，系统按 1 处理。',
        en: 'The manifest declares no minSdkVersion; the platform takes 1.',
      },
      judgement: {
        zh: '等于声称支持所有旧系统，应补充声明。',
        en: 'It claims to support every old system; declare one.',
      },
    },
    low: {
      fact: {
        zh: 'minSdk 为 {minSdk}，低于参考下限 {limit}。',
        en: 'minSdk is {minSdk}, below the reference limit of {limit}.',
      },
      judgement: {
        zh: '在这些系统上无法保证传输与签名安全，建议提高。',
        en: 'Transport and signatures are not safe on these systems; better raised.',
      },
    },
    modern: {
      fact: { zh: 'minSdk 为 {minSdk}。', en: 'minSdk is {minSdk}.' },
      judgement: { zh: '不低于参考下限 {limit}。', en: 'Not below the reference limit of {limit}.' },
    },
  },
} satisfies Catalogue<string>;
