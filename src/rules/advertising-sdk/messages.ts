import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '广告组件', en: 'Advertising SDKs' },
  purpose: {
    zh: '政务应用不得从事经营性活动，也不应展示商业广告。包内出现广告 SDK 即为线索。',
    en: 'A government app may not do business and should not show commercial advertising. An advertising SDK in the package is a lead.',
  },
  remedy: {
    zh: '移除广告 SDK 及其权限、组件、配置；若随其他 SDK 带入，更换不含广告模块的版本。',
    en: 'Remove the SDK with its permissions, components and settings; if another SDK brings it, take an edition without advertising.',
  },
  findings: {
    certain: {
      fact: { zh: '识别到：{sdks}。', en: 'Recognised: {sdks}.' },
      judgement: {
        zh: '是否实际展示广告须运行查看；政务应用通常没有保留广告组件的理由。',
        en: 'Whether advertisements are shown has to be seen at run time; a government app hardly has a reason to keep the component.',
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
      judgement: { zh: '未见广告组件。', en: 'No advertising component.' },
    },
  },
} satisfies Catalogue<string>;
