import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '热更新能力', en: 'Hot patching' },
  purpose: {
    zh: '热修复 SDK 能在备案之后更换程序代码，功能可不经变更备案而改变。',
    en: 'Hot-patch SDKs can replace program code after filing, so functions may change without a change filing.',
  },
  remedy: {
    zh: '停用热修复，或建立补丁审批与留痕：补丁只修缺陷、不增功能，重大功能变更先办变更备案。',
    en: 'Switch it off, or approve and record patches: fixes only, no new functions, and a change filing before any major change.',
  },
  findings: {
    certain: {
      fact: { zh: '识别到：{sdks}。', en: 'Recognised: {sdks}.' },
      judgement: {
        zh: '具备绕过版本更新改变功能的能力，须说明补丁管理办法。',
        en: 'Functions can change without a new version; patch management has to be explained.',
      },
    },
    likely: {
      fact: { zh: '疑似（只有一类特征）：{sdks}。', en: 'Perhaps present (one kind of sign only): {sdks}.' },
      judgement: {
        zh: '特征不足以确认，须人工核实。',
        en: 'One kind of sign does not settle it; a person has to check.',
      },
    },
    absent: {
      fact: { zh: '在识别出的 {total} 个 SDK 中没有此类。', en: 'None among the {total} SDKs recognised.' },
      judgement: { zh: '未见热修复组件。', en: 'No hot-patch component.' },
    },
  },
} satisfies Catalogue<string>;
