import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '清单未说明权限目的', en: 'Permission purpose not stated in the manifest' },
  purpose: {
    zh: '团体标准建议在清单中用 meta-data 说明权限用途，便于系统和应用商店展示。',
    en: 'A group standard suggests stating the purpose of permissions by meta-data, for the system and stores to show.',
  },
  remedy: {
    zh: '在 application 下为每项敏感权限添加同名 meta-data，写明申请目的。',
    en: 'Add a meta-data of the same name under application for each sensitive permission, with its purpose.',
  },
  findings: {
    'no-purpose': {
      fact: {
        zh: '{count} 项个人信息相关权限中，未说明目的的有：{permissions}。',
        en: 'Of {count} permissions on personal information these state no purpose: {permissions}.',
      },
      judgement: { zh: '属于建议项，不作为违规。', en: 'This is advice, no breach.' },
    },
    purposes: {
      fact: {
        zh: '{count} 项个人信息相关权限都在清单中说明了目的。',
        en: 'All {count} permissions on personal information state their purpose in the manifest.',
      },
      judgement: { zh: '已按建议说明。', en: 'Stated as suggested.' },
    },
    'none-personal': {
      fact: {
        zh: '没有声明需用户授权的个人信息相关权限。',
        en: 'No run-time permission on personal information is declared.',
      },
      judgement: { zh: '不涉及。', en: 'Does not apply.' },
    },
  },
} satisfies Catalogue<string>;
