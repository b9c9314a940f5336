import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '最高系统版本限制', en: 'Maximum system version' },
  purpose: {
    zh: 'maxSdkVersion 会让应用市场拒绝向新系统分发，系统升级后也可能装不上。',
    en: 'maxSdkVersion makes stores withhold the app from newer systems.',
  },
  remedy: { zh: '删除 <uses-sdk android:maxSdkVersion>。', en: 'Remove <uses-sdk android:maxSdkVersion>.' },
  findings: {
    limited: {
      fact: { zh: '声明 maxSdkVersion 为 {maxSdk}。', en: 'maxSdkVersion is declared as {maxSdk}.' },
      judgement: { zh: '较新的系统被排除，应去除。', en: 'Newer systems are excluded; remove it.' },
    },
    open: {
      fact: { zh: '未限制最高系统版本。', en: 'No maximum is declared.' },
      judgement: { zh: '符合要求。', en: 'As it should be.' },
    },
  },
} satisfies Catalogue<string>;
