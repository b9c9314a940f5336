import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '运行时停用组件', en: 'Components switched off at run time' },
  purpose: {
    zh: 'setComponentEnabledSetting 可在运行中隐藏桌面图标，妨碍用户卸载。',
    en: 'setComponentEnabledSetting can hide the launcher icon at run time and so hinder uninstalling.',
  },
  remedy: {
    zh: '不要停用桌面入口组件；更换图标请用 activity-alias 并始终保留一个入口。',
    en: 'Do not disable the launcher entry; to change icons use activity-alias and always keep one entry.',
  },
  findings: {
    'own-calls': {
      fact: {
        zh: '应用自身或归属不明的代码中有调用或实现：{calls}。',
        en: 'Used in code of the app’s own or of unclear origin: {calls}.',
      },
      judgement: {
        zh: '常用于更换图标或关闭接收器；是否隐藏桌面图标须动态核实。',
        en: 'Often used to change icons or switch receivers; whether the icon gets hidden has to be tested.',
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
      judgement: { zh: '未见停用组件的调用。', en: 'No component is switched off.' },
    },
  },
} satisfies Catalogue<string>;
