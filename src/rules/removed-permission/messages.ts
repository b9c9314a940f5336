import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '已失效的权限', en: 'Removed permission' },
  purpose: {
    zh: '系统早已取消的权限仍在声明，说明清单长期未清理。',
    en: 'Permissions that the platform dropped long ago show a manifest that nobody cleans.',
  },
  remedy: {
    zh: '删除已失效的权限；仍要支持旧系统的，用 maxSdkVersion 限定。',
    en: 'Remove them; where old systems are still supported limit them by maxSdkVersion.',
  },
  findings: {
    removed: {
      fact: {
        zh: '声明了在目标系统 {system} 上已失效的权限：{permissions}。',
        en: 'Permissions without effect on the target system {system}: {permissions}.',
      },
      judgement: { zh: '声明无效，建议清理。', en: 'They do nothing; clean them up.' },
    },
    'none-removed': {
      fact: {
        zh: '声明的 {count} 项权限中没有已失效的。',
        en: 'None of {count} declared permissions has been removed.',
      },
      judgement: { zh: '无需清理。', en: 'Nothing to clean up.' },
    },
  },
} satisfies Catalogue<string>;
