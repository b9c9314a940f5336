import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '调试日志输出', en: 'Debug logging' },
  purpose: {
    zh: '发布版若保留 Log.v、Log.d 或堆栈打印，可能把个人信息写进系统日志。',
    en: 'Log.v, Log.d and printed stack traces left in a release may put personal information into the system log.',
  },
  remedy: {
    zh: '在发布版用 R8 规则 -assumenosideeffects 去除 android.util.Log 的 v、d 方法调用，日志中不得含个人信息和令牌。',
    en: 'Strip calls of android.util.Log’s v and d with the R8 rule -assumenosideeffects and keep personal data and tokens out of logs.',
  },
  findings: {
    'own-calls': {
      fact: {
        zh: '应用自身或归属不明的代码中有调用或实现：{calls}。',
        en: 'Used in code of the app’s own or of unclear origin: {calls}.',
      },
      judgement: {
        zh: '日志内容须动态查看（logcat），静态只能指出位置。',
        en: 'What is logged has to be seen at run time (logcat); statically only the places can be named.',
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
      judgement: { zh: '未见调试级日志。', en: 'No debug-level logging.' },
    },
  },
} satisfies Catalogue<string>;
