import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '包名与备案不一致', en: 'Package name differs from the filing' },
  purpose: { zh: '备案登记的包名应与送检安装包一致。', en: 'The filed package name is that of the inspected package.' },
  remedy: {
    zh: '送检已备案的应用；包名确已变更的，办理变更备案。',
    en: 'Hand in the filed app, or file the change of the package name.',
  },
  findings: {
    differs: {
      fact: {
        zh: '备案包名为 {filed}，安装包为 {actual}。',
        en: 'The filed package is {filed}, the inspected one {actual}.',
      },
      judgement: {
        zh: '送检的不是备案的应用，或变更后未备案。',
        en: 'This is not the filed app, or its change was not filed.',
      },
    },
    equal: {
      fact: { zh: '包名 {actual} 与备案一致。', en: 'The package name {actual} is the filed one.' },
      judgement: { zh: '一致。', en: 'They agree.' },
    },
  },
} satisfies Catalogue<string>;
