import type { Catalogue } from '../rule.ts';

export type EarlyPermissionPromptKey = 'early' | 'none';

export const messages: Catalogue<EarlyPermissionPromptKey> = {
  title: { zh: '启动即索取权限', en: 'Permission asked at start' },
  purpose: {
    zh: '驱动应用，查明用户尚未操作时是否弹出权限申请。',
    en: 'Drives the app to see whether permissions are asked before the user did anything.',
  },
  remedy: {
    zh: '在用户使用相应功能时再申请权限，并同步说明用途。',
    en: 'Ask when the user turns to the function that needs it, and say what for.',
  },
  findings: {
    early: {
      fact: {
        zh: '用户尚未进行任何操作，应用已弹出 {count} 次权限申请：{permissions}。',
        en: 'Before the user did anything the app asked {count} times: {permissions}.',
      },
      judgement: {
        zh: '启动时索取的权限是否为基本功能所必需，须结合应用类型人工认定。',
        en: 'Whether what is asked at start is needed by a basic function is for a person to decide by the type of app.',
      },
    },
    none: {
      fact: { zh: '共见 {count} 次权限申请，均在用户操作之后。', en: '{count} prompts, all after the user had acted.' },
      judgement: { zh: '未见启动即索取。', en: 'Nothing was asked at start.' },
    },
  },
};
