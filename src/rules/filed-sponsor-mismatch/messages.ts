import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '应用内未见备案单位', en: 'Filed sponsor not found in the app' },
  purpose: {
    zh: '应用内标明的单位应是备案的主办（使用）单位。',
    en: 'The unit shown in the app is the filed sponsor.',
  },
  remedy: {
    zh: '在应用内标明与备案一致的单位全称；单位更名的办理变更。',
    en: 'Show the filed unit’s full name; file a change of name.',
  },
  findings: {
    'other-sponsor': {
      fact: {
        zh: '备案单位为“{sponsor}”，应用内标明的是：{examples}。',
        en: 'The filed sponsor is “{sponsor}”; the app names: {examples}.',
      },
      judgement: {
        zh: '标明的单位与备案不同，须核实责任主体。',
        en: 'Another unit is named: verify who is responsible.',
      },
    },
    'not-found': {
      fact: {
        zh: '检索 {count} 条文字，未见备案单位“{sponsor}”。',
        en: 'None of {count} texts names the filed sponsor “{sponsor}”.',
      },
      judgement: {
        zh: '疑似未标明，也可能以图片或网页呈现，须在真机上核实。',
        en: 'It seems not to be shown; it may be an image or web page: verify on a device.',
      },
    },
    found: {
      fact: {
        zh: '应用内文字出现备案单位“{sponsor}”（{places} 处）。',
        en: 'The app’s texts name the filed sponsor “{sponsor}” ({places} times).',
      },
      judgement: {
        zh: '标识与备案一致；是否显著由动态检测判断。',
        en: 'It agrees with the filing; prominence is for the dynamic inspection.',
      },
    },
  },
} satisfies Catalogue<string>;
