import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '执行系统命令', en: 'Shell commands' },
  purpose: {
    zh: 'Runtime.exec、ProcessBuilder 执行系统命令，可用于收集设备信息、探测 root 或执行注入的命令。',
    en: 'Runtime.exec and ProcessBuilder run system commands: to collect device facts, to probe for root, or whatever is injected.',
  },
  remedy: {
    zh: '改用系统 API；必须执行时命令固定、参数不得来自外部输入。',
    en: 'Use platform APIs; where a command is unavoidable keep it fixed and free of outside input.',
  },
  findings: {
    'own-calls': {
      fact: {
        zh: '应用自身或归属不明的代码中有调用或实现：{calls}。',
        en: 'Used in code of the app’s own or of unclear origin: {calls}.',
      },
      judgement: { zh: '执行什么命令须核实。', en: 'Which commands are run has to be checked.' },
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
      judgement: { zh: '未见执行系统命令。', en: 'No system command is run.' },
    },
  },
} satisfies Catalogue<string>;
