import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '网页脚本接口', en: 'WebView script bridge' },
  purpose: {
    zh: 'addJavascriptInterface 把应用代码暴露给网页脚本；Android 4.1 及以下可借反射执行任意代码。',
    en: 'addJavascriptInterface exposes app code to page scripts; up to Android 4.1 reflection makes that arbitrary code execution.',
  },
  remedy: {
    zh: 'minSdkVersion 提到 17 以上；只对可信 https 域名注入接口，方法只暴露必要功能并校验来源。',
    en: 'Raise minSdkVersion to 17 or more; inject the bridge for trusted https hosts only, expose the minimum and verify the origin.',
  },
  findings: {
    legacy: {
      fact: {
        zh: '应用自身或归属不明的代码注入脚本接口（{calls}），minSdk 为 {minSdk}。',
        en: 'Code of the app’s own or of unclear origin adds a script bridge ({calls}), with minSdk {minSdk}.',
      },
      judgement: {
        zh: 'Android 4.1 及以下手机上，网页可执行任意代码（CVE-2012-6636）。',
        en: 'On Android 4.1 and older, pages can run arbitrary code (CVE-2012-6636).',
      },
    },
    'own-calls': {
      fact: {
        zh: '应用自身或归属不明的代码中有调用或实现：{calls}。',
        en: 'Used in code of the app’s own or of unclear origin: {calls}.',
      },
      judgement: {
        zh: '混合应用的正常做法；须核实加载的页面是否可信、接口是否过宽。',
        en: 'Normal for hybrid apps; check that pages are trusted and the interface is narrow.',
      },
    },
    'sdk-calls': {
      fact: { zh: 'SDK（{sdks}）代码中有调用或实现。', en: 'Used in the code of SDKs ({sdks}).' },
      judgement: { zh: '属第三方代码，建议升级到最新版。', en: 'Third-party code; keep it up to date.' },
    },
    'no-calls': {
      fact: {
        zh: '查看了 {classes} 个类，应用与 SDK 代码中均未见（通用库不计）。',
        en: '{classes} classes were looked at; none in the app or its SDKs (general libraries are not counted).',
      },
      judgement: { zh: '没有脚本接口。', en: 'There is no script bridge.' },
    },
  },
} satisfies Catalogue<string>;
