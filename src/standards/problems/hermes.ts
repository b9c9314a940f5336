import type { ProblemEntry } from './model.ts';

/** Defects of Hermes bundles. */
export const hermesProblems = {
  'hermes-layout': {
    title: { zh: 'Hermes 格式未知', en: 'Unknown Hermes layout' },
    meaning: {
      zh: '脚本字节码的字符串表读不出，改为搜索可见文字，可能不全。',
      en: "The bundle's string table cannot be read; texts were searched for and may be incomplete.",
    },
  },
  'hermes-version': {
    title: { zh: 'Hermes 版本未知', en: 'Unknown Hermes version' },
    meaning: {
      zh: '版本在已知范围之外，按相近的格式读取。',
      en: 'The version is outside the known ones and was read as a near one.',
    },
  },
  'hermes-string-bounds': {
    title: { zh: 'Hermes 字符串越界', en: 'Strings outside the storage' },
    meaning: { zh: '部分脚本文字读不出来。', en: 'Some texts of the script cannot be read.' },
  },
  'hermes-size': {
    title: { zh: 'Hermes 文件不完整', en: 'Bundle is cut off' },
    meaning: { zh: '文件比其头部声明的短。', en: 'The file is shorter than its header says.' },
  },
} as const satisfies Record<string, ProblemEntry>;
