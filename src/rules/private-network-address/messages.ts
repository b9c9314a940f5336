import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '内网地址', en: 'Private network addresses' },
  purpose: {
    zh: '写在包里的内网地址会泄露内部网络结构，也可能是忘记删除的测试地址。',
    en: 'Private addresses in a package reveal the internal network, or are forgotten test addresses.',
  },
  remedy: {
    zh: '删除测试用内网地址；确属内网应用的，地址改由登录后下发，并在备案材料中说明。',
    en: 'Delete test addresses; an app for an internal network should get them after log-in and say so in its filing.',
  },
  findings: {
    written: {
      fact: {
        zh: '应用自身或归属不明的内容含 {count} 个内网地址：{addresses}；位置：{places}。',
        en: 'Content of the app’s own or of unclear origin holds {count} private addresses: {addresses}; at {places}.',
      },
      judgement: {
        zh: '是残留还是内网业务所需，须人工确认；涉及保密要求的应清除。',
        en: 'A person has to tell leftovers from an internal service; remove what secrecy forbids.',
      },
    },
    absent: {
      fact: { zh: '未见内网地址。', en: 'No private address.' },
      judgement: { zh: '未暴露内部网络结构。', en: 'The internal network is not revealed.' },
    },
  },
} satisfies Catalogue<string>;
