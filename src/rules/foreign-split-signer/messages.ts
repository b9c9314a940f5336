import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '分包签名不一致', en: 'Splits with a foreign signer' },
  purpose: {
    zh: '拆分安装包必须全部由同一签名者签名，否则系统拒绝安装，也说明来源不一。',
    en: 'All parts of a split package must have one signer; otherwise Android refuses them, and they do not come from one source.',
  },
  remedy: {
    zh: '从同一次构建重新导出全部分包，用同一密钥统一签名。',
    en: 'Export all splits again from one build and sign them with one key.',
  },
  findings: {
    foreign: {
      fact: {
        zh: '签名者与主包不同或未签名的分包 {count} 个：{parts}。',
        en: '{count} parts have another signer than the base or none: {parts}.',
      },
      judgement: {
        zh: '分包来源不一致，不能安装。',
        en: 'The parts do not come from one source and cannot be installed.',
      },
    },
    same: {
      fact: { zh: '{count} 个分包的签名者与主包一致。', en: '{count} parts carry the signer of the base.' },
      judgement: { zh: '来源一致。', en: 'All parts come from one source.' },
    },
    single: {
      fact: { zh: '提交的是单一安装包。', en: 'A single package was handed in.' },
      judgement: { zh: '不涉及分包。', en: 'There are no splits.' },
    },
  },
} satisfies Catalogue<string>;
