import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '拼写错误或来历不明的权限', en: 'Misspelt or unrecognised permission' },
  purpose: {
    zh: '拼错的权限不起作用，来历不明的权限说不清用途，都说明清单未经核对。',
    en: 'A misspelt permission does nothing and an unrecognised one explains nothing: both show a manifest that nobody checked.',
  },
  remedy: {
    zh: '改正拼写或删除；属于其他应用或厂商定义的，说明定义者和用途。',
    en: 'Correct or remove them; say who defines those of other apps or vendors and what for.',
  },
  findings: {
    misspelt: {
      fact: {
        zh: '{permissions} 不是系统定义的权限，疑为 {meant} 之误。',
        en: '{permissions} are no platform permissions; probably {meant} was meant.',
      },
      judgement: { zh: '声明无效，应改正或删除。', en: 'The declarations have no effect: correct or remove them.' },
    },
    unrecognised: {
      fact: {
        zh: '{permissions} 既非系统定义，也不是应用自定义或已知厂商的权限。',
        en: '{permissions} are defined neither by the platform, nor by the app, nor by a known vendor.',
      },
      judgement: { zh: '须由单位说明由谁定义、作何用途。', en: 'The unit has to say who defines them and what for.' },
    },
    'all-recognised': {
      fact: { zh: '声明的 {count} 项权限均可识别。', en: 'All {count} declared permissions are recognised.' },
      judgement: { zh: '未见拼写错误或来历不明的权限。', en: 'None is misspelt or unrecognised.' },
    },
  },
} satisfies Catalogue<string>;
