import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '各架构的库不一致', en: 'Libraries differ between ABIs' },
  purpose: {
    zh: '系统只取一种架构的库目录；某个库只在部分架构中存在时，其他手机会因找不到库而崩溃。',
    en: 'Android takes one ABI’s folder; a library that exists for some ABIs only makes the app crash on the others.',
  },
  remedy: {
    zh: '为每个 abiFilters 架构补齐同名库，或去掉不完整的架构。',
    en: 'Supply every library for each ABI in abiFilters, or drop incomplete ABIs.',
  },
  findings: {
    missing: {
      fact: {
        zh: '{count} 个库并非各架构都有：{files}。',
        en: '{count} libraries are not there for every ABI: {files}.',
      },
      judgement: {
        zh: '若代码会加载这些库，对应架构的手机将崩溃；须确认是否按架构有条件加载。',
        en: 'Phones of that ABI crash if the code loads them; check whether loading depends on the ABI.',
      },
    },
    even: {
      fact: { zh: '{abis} 各架构的库一致。', en: 'The libraries for {abis} match.' },
      judgement: { zh: '不会因缺库崩溃。', en: 'No crash for a missing library.' },
    },
    single: {
      fact: { zh: '原生库不多于一种架构。', en: 'There is at most one ABI.' },
      judgement: { zh: '不涉及。', en: 'Does not apply.' },
    },
  },
} satisfies Catalogue<string>;
