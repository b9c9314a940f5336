import type { Catalogue } from '../rule.ts';

export type UnexplainedPermissionPromptKey = 'unexplained' | 'none';

export const messages: Catalogue<UnexplainedPermissionPromptKey> = {
  title: { zh: '索取权限未说明用途', en: 'Purpose not told when asking' },
  purpose: {
    zh: '驱动应用，查明权限弹窗出现前是否说明用途。',
    en: 'Drives the app to see whether the purpose is told before a prompt comes.',
  },
  remedy: {
    zh: '在系统弹窗出现前或同时说明申请该权限的目的。',
    en: 'Tell the purpose before or together with the system prompt.',
  },
  findings: {
    unexplained: {
      fact: {
        zh: '{count} 次权限申请前未见用途说明：{permissions}。',
        en: 'Before {count} prompts no purpose was seen: {permissions}.',
      },
      judgement: {
        zh: '说明可能以图片等形式出现，请对照画面核实。',
        en: 'It may be told in a picture; look at the recorded screens.',
      },
    },
    none: {
      fact: { zh: '{count} 次权限申请均未发现缺少用途说明。', en: '{count} prompts, none found without its purpose.' },
      judgement: { zh: '未见问题。', en: 'Nothing found.' },
    },
  },
};
