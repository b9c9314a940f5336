import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '规避省电限制', en: 'Exemption from battery optimisation' },
  purpose: {
    zh: '引导用户把应用加入电池优化白名单，使其可长期在后台运行。',
    en: 'Asking users to exempt the app from battery optimisation lets it run in the background for good.',
  },
  remedy: {
    zh: '删除跳转 REQUEST_IGNORE_BATTERY_OPTIMIZATIONS 的代码与权限；确需后台运行的说明场景并允许拒绝。',
    en: 'Remove the request and its permission; where background running is needed state the scene and accept a refusal.',
  },
  findings: {
    'own-calls': {
      fact: {
        zh: '应用自身或归属不明的代码中有调用或实现：{calls}。',
        en: 'Used in code of the app’s own or of unclear origin: {calls}.',
      },
      judgement: {
        zh: '是否有合理场景、拒绝后能否正常使用，须动态核实。',
        en: 'Whether a scene justifies it and a refusal is accepted has to be tested.',
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
      judgement: { zh: '未见规避省电限制的请求。', en: 'No such request.' },
    },
  },
} satisfies Catalogue<string>;
