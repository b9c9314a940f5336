import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '依赖谷歌移动服务', en: 'Dependence on Google Mobile Services' },
  purpose: {
    zh: '国内手机大多没有谷歌移动服务（GMS），依赖它的功能不可用。',
    en: 'Most phones in China have no Google Mobile Services; functions that rest on them do not work.',
  },
  remedy: {
    zh: '推送、地图、定位改用国内或系统能力；保留 GMS 时先判断 GoogleApiAvailability 并提供替代实现；uses-library 设 android:required="false"。',
    en: 'Use domestic or platform services for push, maps and location; where GMS stays, check GoogleApiAvailability first and offer an alternative; set android:required="false" on uses-library.',
  },
  findings: {
    required: {
      fact: { zh: '声明必须具备谷歌库：{libraries}。', en: 'Google libraries are declared as required: {libraries}.' },
      judgement: { zh: '没有 GMS 的手机无法安装。', en: 'Phones without GMS cannot install it.' },
    },
    present: {
      fact: { zh: '包含谷歌服务组件：{sdks}。', en: 'Google services are built in: {sdks}.' },
      judgement: {
        zh: '仅有组件不等于强依赖；须在无 GMS 的手机上实测主要功能。',
        en: 'That alone is no hard dependence; test the main functions on a phone without GMS.',
      },
    },
    absent: {
      fact: { zh: '未见谷歌服务组件。', en: 'No Google services.' },
      judgement: { zh: '不依赖 GMS。', en: 'It does not depend on GMS.' },
    },
  },
} satisfies Catalogue<string>;
