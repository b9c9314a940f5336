import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '网页组件混合内容', en: 'WebView mixed content' },
  purpose: {
    zh: 'setMixedContentMode 设为 ALWAYS_ALLOW 时，https 页面会加载可被篡改的 http 内容。',
    en: 'With setMixedContentMode at ALWAYS_ALLOW, https pages load http content that can be tampered with.',
  },
  remedy: {
    zh: '设为 MIXED_CONTENT_NEVER_ALLOW，并把页面资源全部改为 https。',
    en: 'Set MIXED_CONTENT_NEVER_ALLOW and move all page resources to https.',
  },
  findings: {
    'own-calls': {
      fact: {
        zh: '应用自身或归属不明的代码中有调用或实现：{calls}。',
        en: 'Used in code of the app’s own or of unclear origin: {calls}.',
      },
      judgement: {
        zh: '静态看不出取值，须核实是否为 ALWAYS_ALLOW。',
        en: 'The value cannot be seen statically; verify that it is not ALWAYS_ALLOW.',
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
      judgement: { zh: '未调用；Android 5.0 起默认不允许。', en: 'Not called: refused by default since Android 5.0.' },
    },
  },
} satisfies Catalogue<string>;
