import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '硬件要求限制机型', en: 'Required hardware features' },
  purpose: {
    zh: 'uses-feature 声明为必需的硬件，缺少该硬件的设备在应用市场中看不到此应用。',
    en: 'Devices without a feature that uses-feature requires do not see the app in stores.',
  },
  remedy: {
    zh: '非核心功能所用硬件写 android:required="false"，运行时用 hasSystemFeature 判断。',
    en: 'Write android:required="false" for hardware that core functions do not need and ask hasSystemFeature at run time.',
  },
  findings: {
    restricting: {
      fact: { zh: '必须具备：{features}。', en: 'Required: {features}.' },
      judgement: {
        zh: '没有这些硬件的设备被排除；是否为核心功能所需须核实。',
        en: 'Devices without them are excluded; check whether core functions need them.',
      },
    },
    open: {
      fact: { zh: '没有排除常见机型的硬件要求。', en: 'No required feature excludes common devices.' },
      judgement: { zh: '硬件适配良好。', en: 'Hardware support is wide.' },
    },
  },
} satisfies Catalogue<string>;
