import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '重复声明的权限', en: 'Duplicate permission' },
  purpose: {
    zh: '同一权限以不同条件重复声明，容易让人误以为只在旧系统上申请。',
    en: 'One permission declared twice under different conditions looks as if it were asked on old systems only.',
  },
  remedy: { zh: '同一权限只保留一处声明。', en: 'Keep one declaration of each permission.' },
  findings: {
    repeated: {
      fact: { zh: '重复声明的权限：{permissions}。', en: 'Permissions declared more than once: {permissions}.' },
      judgement: {
        zh: '应合并为一处，并确认 maxSdkVersion 的限定是否仍然成立。',
        en: 'Merge them and check whether limits by maxSdkVersion still hold.',
      },
    },
    'all-once': {
      fact: { zh: '声明的 {count} 项权限各只出现一次。', en: 'Each of {count} permissions is declared once.' },
      judgement: { zh: '未见重复。', en: 'No duplicates.' },
    },
  },
} satisfies Catalogue<string>;
