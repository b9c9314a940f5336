import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '网页组件调试开关', en: 'WebView debugging' },
  purpose: {
    zh: 'setWebContentsDebuggingEnabled(true) 后，连上电脑即可查看和操作应用内网页。',
    en: 'After setWebContentsDebuggingEnabled(true), anybody with a cable can inspect and drive the app’s pages.',
  },
  remedy: {
    zh: '只在调试版中开启：if (BuildConfig.DEBUG) WebView.setWebContentsDebuggingEnabled(true)。',
    en: 'Enable it in debug builds only: if (BuildConfig.DEBUG) WebView.setWebContentsDebuggingEnabled(true).',
  },
  findings: {
    'own-calls': {
      fact: {
        zh: '应用自身或归属不明的代码中有调用或实现：{calls}。',
        en: 'Used in code of the app’s own or of unclear origin: {calls}.',
      },
      judgement: {
        zh: '是否只在调试版生效，须看调用条件。',
        en: 'Whether it takes effect in debug builds only depends on the condition around it.',
      },
    },
    'sdk-calls': {
      fact: { zh: 'SDK（{sdks}）代码中有调用或实现。', en: 'Used in the code of SDKs ({sdks}).' },
      judgement: {
        zh: '属第三方代码，建议升级到最新版并向提供方核实。',
        en: 'Third-party code; upgrade it and ask its vendor.',
      },
    },
    'no-calls': {
      fact: {
        zh: '查看了 {classes} 个类，应用与 SDK 代码中均未见（通用库不计）。',
        en: '{classes} classes were looked at; none in the app or its SDKs (general libraries are not counted).',
      },
      judgement: { zh: '未开启调试。', en: 'Debugging is not enabled.' },
    },
  },
} satisfies Catalogue<string>;
