import { compulsionFindings, type CompulsionKey } from '../compulsion.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<CompulsionKey> = {
  title: { zh: '强制登录', en: 'Compulsory login' },
  purpose: {
    zh: '驱动应用，查明不登录能看到什么，是否要求定期登录。',
    en: 'Drives the app to see what can be seen without logging in and whether periodic logins are demanded.',
  },
  remedy: {
    zh: '公共服务内容允许不登录浏览；取消定期登录要求。',
    en: 'Let public content be read without login; remove demands for periodic logins.',
  },
  findings: compulsionFindings(
    { zh: '强制登录', en: 'compulsory login' },
    {
      zh: '不得强制要求定期登录；面向公众的内容不应以登录为前提。工作人员专用的应用另由人工认定。',
      en: 'Periodic login must not be compelled, and public content should not need one; for apps of staff only a person decides.',
    },
  ),
};
