import type { Catalogue } from '../rule.ts';
import { wordingFindings, type WordingKey } from '../wording.ts';

export const messages: Catalogue<WordingKey> = {
  title: { zh: '商业经营用语', en: 'Commerce wording' },
  purpose: {
    zh: '政务应用不得从事经营性活动，此处查找商城、广告、贷款、会员等文字。',
    en: 'Government apps carry no business; the texts are searched for shops, adverts, loans and memberships.',
  },
  remedy: {
    zh: '删除商品、广告、金融导流和付费会员内容；公共缴费写明收款单位和依据。',
    en: 'Remove goods, adverts, financial referrals and paid memberships; state payee and basis of public payments.',
  },
  findings: wordingFindings('commerce', {
    zh: '公共缴费和法定规费不属经营；销售、广告、导流属于禁止情形。',
    en: 'Public payments and statutory fees are no business; selling, advertising and referrals are banned.',
  }),
};
