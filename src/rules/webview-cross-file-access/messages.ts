import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '网页组件跨文件访问', en: 'WebView cross-file access' },
  purpose: {
    zh: 'setAllowFileAccessFromFileURLs、setAllowUniversalAccessFromFileURLs 打开后，本地网页能读取任意文件甚至跨站数据。',
    en: 'With setAllowFileAccessFromFileURLs or setAllowUniversalAccessFromFileURLs on, a local page can read any file and even other sites’ data.',
  },
  remedy: {
    zh: '两个开关都设为 false（Android 4.1 起默认关闭），本地资源改用 WebViewAssetLoader 以 https 形式加载。',
    en: 'Set both to false (the default since Android 4.1) and serve local resources as https through WebViewAssetLoader.',
  },
  findings: {
    'own-calls': {
      fact: {
        zh: '应用自身或归属不明的代码中有调用或实现：{calls}。',
        en: 'Used in code of the app’s own or of unclear origin: {calls}.',
      },
      judgement: {
        zh: '主动调用通常是为了开启；参数须核实，一旦开启属高风险。',
        en: 'It is usually called to switch it on; verify the argument: on means high risk.',
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
      judgement: { zh: '未调用，按系统默认关闭。', en: 'Not called: off by default.' },
    },
  },
} satisfies Catalogue<string>;
