import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '普通应用得不到的权限', en: 'System-only permission' },
  purpose: {
    zh: '只授予系统或预装应用的权限，普通应用声明了也得不到；在预装或改装的设备上却可能生效。',
    en: 'Permissions for the system or preinstalled apps are not granted to ordinary ones, yet may take effect on customised devices.',
  },
  remedy: {
    zh: '删除这些权限；应用预装在专用设备上的，说明设备和用途。',
    en: 'Remove them; if the app is preinstalled on special devices, say which and why.',
  },
  findings: {
    'system-only': {
      fact: {
        zh: '声明了仅系统或预装应用可得的权限：{permissions}。',
        en: 'Permissions for the system or preinstalled apps are declared: {permissions}.',
      },
      judgement: {
        zh: '在普通手机上无效；须说明是否预装在专用设备上，其中静默安装、读取日志等能力尤须说明。',
        en: 'Without effect on ordinary phones; say whether the app is preinstalled on special devices, above all for silent installation, logs and the like.',
      },
    },
    none: {
      fact: {
        zh: '声明的 {count} 项权限中没有仅供系统使用的。',
        en: 'None of {count} declared permissions is for the system only.',
      },
      judgement: { zh: '未见此类声明。', en: 'No such declaration.' },
    },
  },
} satisfies Catalogue<string>;
