import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '可由系统选择器替代的存储权限', en: 'Storage permission that a picker replaces' },
  purpose: {
    zh: '选取照片和文件可用系统选择器，新系统上不必索取整个相册或存储。',
    en: 'Photos and files can be picked through the system; new systems need no access to the whole gallery or storage.',
  },
  remedy: {
    zh: '改用系统照片选择器和文件选择器；为旧系统保留的用 maxSdkVersion 限定。',
    en: 'Use the system’s photo and file pickers; limit what old systems need by maxSdkVersion.',
  },
  findings: {
    'whole-gallery': {
      fact: {
        zh: '应用面向 {system}，仍索取 {permissions}。',
        en: 'Targeting {system}, the app still asks for {permissions}.',
      },
      judgement: {
        zh: '能以系统选择器实现的不必索取；相册管理类功能确需的写明理由。',
        en: 'Not needed where a picker does; state the reason where managing the gallery is the purpose.',
      },
    },
    limited: {
      fact: {
        zh: '存储类权限只在旧系统上声明，或未声明（共 {count} 项权限）。',
        en: 'Storage permissions are limited to old systems or not declared ({count} permissions in all).',
      },
      judgement: { zh: '未见过宽的存储权限。', en: 'None is too broad.' },
    },
  },
} satisfies Catalogue<string>;
