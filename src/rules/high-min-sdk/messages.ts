import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '最低系统版本过高', en: 'Minimum system version too high' },
  purpose: {
    zh: 'minSdk 过高会让较旧的手机无法安装。上限为可配置的参考值，不是法定数值。',
    en: 'A high minSdk keeps older phones from installing the app. The limit is a configurable reference, not a legal figure.',
  },
  remedy: {
    zh: '把 minSdkVersion 降到 24 左右，或说明服务对象的机型范围。',
    en: 'Lower minSdkVersion to about 24, or state which devices the users have.',
  },
  findings: {
    high: {
      fact: {
        zh: 'minSdk 为 {minSdk}，高于参考上限 {limit}。',
        en: 'minSdk is {minSdk}, above the reference limit of {limit}.',
      },
      judgement: {
        zh: '部分用户的手机无法安装，适配不足。',
        en: 'Some users’ phones cannot install it; compatibility is lacking.',
      },
    },
    wide: {
      fact: {
        zh: 'minSdk 为 {minSdk}，不高于参考上限 {limit}。',
        en: 'minSdk is {minSdk}, within the reference limit of {limit}.',
      },
      judgement: { zh: '覆盖面合适。', en: 'Coverage is adequate.' },
    },
  },
} satisfies Catalogue<string>;
