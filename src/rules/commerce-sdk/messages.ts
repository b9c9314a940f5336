import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '电商与游戏组件', en: 'Commerce and game SDKs' },
  purpose: {
    zh: '商城、导购、游戏组件与政务用途无关，是经营性活动的线索。',
    en: 'Shop, affiliate and game components have no place in public service; they are leads to business.',
  },
  remedy: { zh: '移除相关 SDK 及入口。', en: 'Remove the SDKs and their entries.' },
  findings: {
    certain: {
      fact: { zh: '识别到：{sdks}。', en: 'Recognised: {sdks}.' },
      judgement: {
        zh: '须核实是否存在商品销售、导流或游戏功能。',
        en: 'Find out whether goods are sold, traffic is passed on or games are offered.',
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
      judgement: { zh: '未见电商、游戏组件。', en: 'No commerce or game component.' },
    },
  },
} satisfies Catalogue<string>;
