import { entryFindings, type EntryKey } from '../entry-wording.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<EntryKey> = {
  title: { zh: '账号注销缺失', en: 'Missing account cancellation' },
  purpose: {
    zh: '应用应提供账号注销；此处查找入口文字，流程是否便捷由动态检测判断。',
    en: 'Accounts can be cancelled; the entry’s text is looked for here, the procedure in the dynamic inspection.',
  },
  remedy: {
    zh: '在账号设置中提供注销入口，不附加不合理条件；由上级平台统一管理账号的，写明注销途径。',
    en: 'Offer cancellation in the account settings without unreasonable conditions; where a parent platform keeps the accounts, say how to cancel there.',
  },
  findings: entryFindings('cancel'),
};
