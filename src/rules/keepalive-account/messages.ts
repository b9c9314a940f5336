import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '账号同步保活', en: 'Keep-alive by account sync' },
  purpose: {
    zh: '登记空账号并利用系统账号同步定期拉起应用，是常见的保活手法。',
    en: 'Registering an empty account and letting system sync start the app at intervals is a common keep-alive trick.',
  },
  remedy: {
    zh: '没有真实账号同步需求的，删除 AccountAuthenticator 与 SyncAdapter 组件及相关权限。',
    en: 'Without real account sync, remove the AccountAuthenticator and SyncAdapter components and their permissions.',
  },
  findings: {
    paired: {
      fact: {
        zh: '同时登记账号认证与同步服务：{names}。',
        en: 'An account authenticator and a sync adapter are both registered: {names}.',
      },
      judgement: {
        zh: '是否有真实的同步数据须核实；仅用于保活的应移除。',
        en: 'Check whether data is really synced; remove what only keeps the app alive.',
      },
    },
    absent: {
      fact: { zh: '没有成对的账号认证与同步服务。', en: 'There is no pair of authenticator and sync adapter.' },
      judgement: { zh: '未见账号同步保活。', en: 'No keep-alive by account sync.' },
    },
  },
} satisfies Catalogue<string>;
