import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '未申报的网络域名', en: 'Undeclared network hosts' },
  purpose: {
    zh: '备案申报的域名应覆盖应用自有代码访问的域名。',
    en: 'The declared domains cover the hosts that the app’s own code names.',
  },
  remedy: {
    zh: '补报应用使用的域名，删除测试和无关地址。',
    en: 'Declare the domains in use, delete test and unrelated addresses.',
  },
  findings: {
    undeclared: {
      fact: {
        zh: '应用自有代码中未申报的域名：{hosts}。',
        en: 'Hosts in the app’s own code that are not declared: {hosts}.',
      },
      judgement: {
        zh: '须核实用途和归属，补报或删除。',
        en: 'Find out purpose and owner, then declare or delete them.',
      },
    },
    'not-stated': {
      fact: {
        zh: '备案表没有申报域名，应用自有代码中有 {count} 个：{hosts}。',
        en: 'The form declares no domains; the app’s own code names {count}: {hosts}.',
      },
      judgement: { zh: '请单位补充域名清单后再比对。', en: 'The unit has to supply the list first.' },
    },
    covered: {
      fact: {
        zh: '应用自有代码中的 {count} 个域名都在申报范围内。',
        en: 'All {count} hosts in the app’s own code are declared.',
      },
      judgement: {
        zh: '域名与申报一致；运行中实际访问的由动态检测核对。',
        en: 'They agree; hosts reached at run time are for the dynamic inspection.',
      },
    },
    none: {
      fact: { zh: '应用自有代码中没有写明域名。', en: 'The app’s own code names no host.' },
      judgement: {
        zh: '地址可能由服务器下发，由动态检测核对。',
        en: 'Addresses may come from a server; the dynamic inspection checks them.',
      },
    },
  },
} satisfies Catalogue<string>;
