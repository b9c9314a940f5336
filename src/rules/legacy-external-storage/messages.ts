import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '沿用旧版外部存储', en: 'Legacy external storage' },
  purpose: {
    zh: 'requestLegacyExternalStorage 让应用在 Android 10 上绕过分区存储，读写全部共享文件。',
    en: 'requestLegacyExternalStorage lets an app bypass scoped storage on Android 10 and read all shared files.',
  },
  remedy: {
    zh: '删除该属性，改用 MediaStore、系统文件选择器（ACTION_OPEN_DOCUMENT）或应用专属目录。',
    en: 'Remove it and use MediaStore, the system picker (ACTION_OPEN_DOCUMENT) or the app’s own folders.',
  },
  findings: {
    legacy: {
      fact: {
        zh: 'targetSdk 为 {targetSdk} 并要求旧版存储。',
        en: 'With targetSdk {targetSdk} legacy storage is requested.',
      },
      judgement: {
        zh: '在 Android 10 上绕过分区存储，超出必要范围。',
        en: 'Scoped storage is bypassed on Android 10, beyond what is needed.',
      },
    },
    fading: {
      fact: {
        zh: '要求旧版存储，targetSdk 为 {targetSdk}。',
        en: 'Legacy storage is requested with targetSdk {targetSdk}.',
      },
      judgement: {
        zh: 'Android 11 起无效，仅 Android 10 上仍绕过分区存储，建议清理。',
        en: 'Void from Android 11 on; on Android 10 it still bypasses scoped storage. Better removed.',
      },
    },
    scoped: {
      fact: { zh: '未要求旧版存储。', en: 'Legacy storage is not requested.' },
      judgement: { zh: '符合要求。', en: 'As it should be.' },
    },
  },
} satisfies Catalogue<string>;
