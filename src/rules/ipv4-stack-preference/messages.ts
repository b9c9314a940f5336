import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '强制优先 IPv4', en: 'Preference for the IPv4 stack' },
  purpose: {
    zh: '代码中出现 java.net.preferIPv4Stack，意在关闭 IPv6。',
    en: 'java.net.preferIPv4Stack in code means to switch IPv6 off.',
  },
  remedy: {
    zh: '删除 System.setProperty("java.net.preferIPv4Stack", "true")。',
    en: 'Remove System.setProperty("java.net.preferIPv4Stack", "true").',
  },
  findings: {
    'own-calls': {
      fact: {
        zh: '应用自身或归属不明的代码中有调用或实现：{calls}。',
        en: 'Used in code of the app’s own or of unclear origin: {calls}.',
      },
      judgement: {
        zh: '该设置与积极采用 IPv6 的方向不符；是否生效须核实。',
        en: 'It runs against adopting IPv6; check whether it takes effect.',
      },
    },
    'sdk-calls': {
      fact: { zh: 'SDK（{sdks}）代码中有调用或实现。', en: 'Used in the code of SDKs ({sdks}).' },
      judgement: { zh: '建议升级 SDK。', en: 'Upgrade the SDK.' },
    },
    'no-calls': {
      fact: {
        zh: '查看了 {classes} 个类，应用与 SDK 代码中均未见（通用库不计）。',
        en: '{classes} classes were looked at; none in the app or its SDKs (general libraries are not counted).',
      },
      judgement: { zh: '未见优先 IPv4 的设置。', en: 'No preference for IPv4.' },
    },
  },
} satisfies Catalogue<string>;
