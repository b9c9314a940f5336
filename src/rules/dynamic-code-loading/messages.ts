import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '动态加载代码', en: 'Code loaded at run time' },
  purpose: {
    zh: '运行时加载的代码不在送检包内，备案后可被替换，绕过功能变更备案。',
    en: 'Code loaded at run time is not in the inspected package; it can be replaced after filing, past the duty to re-file changes.',
  },
  remedy: {
    zh: '把代码随包发布；确需插件化的，固定来源并校验签名，把加载清单写入备案材料。',
    en: 'Ship the code in the package; where plug-ins are needed, fix their source, verify signatures and list them in the filing.',
  },
  findings: {
    'own-calls': {
      fact: {
        zh: '应用自身或归属不明的代码中有调用或实现：{calls}。',
        en: 'Used in code of the app’s own or of unclear origin: {calls}.',
      },
      judgement: {
        zh: '加载什么、从哪里来须动态检测或由单位说明。',
        en: 'What is loaded and from where needs a dynamic test or the supplier’s statement.',
      },
    },
    'sdk-calls': {
      fact: { zh: 'SDK（{sdks}）代码中有调用或实现。', en: 'Used in the code of SDKs ({sdks}).' },
      judgement: {
        zh: '第三方可在运行时更换自身代码，须说明用途和来源。',
        en: 'Third parties can replace their own code at run time; purpose and source have to be stated.',
      },
    },
    'no-calls': {
      fact: {
        zh: '查看了 {classes} 个类，应用与 SDK 代码中均未见（通用库不计）。',
        en: '{classes} classes were looked at; none in the app or its SDKs (general libraries are not counted).',
      },
      judgement: { zh: '未见运行时加载代码。', en: 'No code is loaded at run time.' },
    },
  },
} satisfies Catalogue<string>;
