import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '网页组件文件访问', en: 'WebView file access' },
  purpose: {
    zh: 'setAllowFileAccess(true) 让网页内容能读应用私有文件；targetSdk 低于 30 时默认就是允许。',
    en: 'setAllowFileAccess(true) lets web content read the app’s files; below targetSdk 30 that is even the default.',
  },
  remedy: {
    zh: '调用 setAllowFileAccess(false)；需要加载本地页面时改用 WebViewAssetLoader。',
    en: 'Call setAllowFileAccess(false); load local pages through WebViewAssetLoader.',
  },
  findings: {
    'own-calls': {
      fact: {
        zh: '应用自身或归属不明的代码中有调用或实现：{calls}。',
        en: 'Used in code of the app’s own or of unclear origin: {calls}.',
      },
      judgement: {
        zh: '设为开启还是关闭，静态看不出参数；混合应用常需开启，须逐处核实。',
        en: 'Whether it is switched on or off is an argument that cannot be seen statically; check each place.',
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
      judgement: { zh: '未改动文件访问开关，按系统默认处理。', en: 'The switch is left at the system’s default.' },
    },
  },
} satisfies Catalogue<string>;
