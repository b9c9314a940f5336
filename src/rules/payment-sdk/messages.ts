import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '支付组件', en: 'Payment SDKs' },
  purpose: {
    zh: '支付能力可能用于商品销售、会员收费等经营活动；法定规费和公共缴费不属经营。',
    en: 'Payment may serve selling or paid membership; statutory fees and public utility payments are no business.',
  },
  remedy: {
    zh: '不需要收款的移除支付 SDK；用于法定缴费的，说明收费依据与收款主体，并在备案材料中写明。',
    en: 'Remove it where nothing is collected; for statutory payments state their basis and payee in the filing.',
  },
  findings: {
    certain: {
      fact: { zh: '识别到：{sdks}。', en: 'Recognised: {sdks}.' },
      judgement: { zh: '用途与收款主体须人工核实。', en: 'A person has to find out what is paid for and to whom.' },
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
      judgement: { zh: '未见支付组件。', en: 'No payment component.' },
    },
  },
} satisfies Catalogue<string>;
