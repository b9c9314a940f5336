import type { ProblemEntry } from './model.ts';

/** Defects of native libraries. */
export const elfProblems = {
  'elf-magic': {
    title: { zh: '不是 ELF 文件', en: 'No ELF magic' },
    meaning: { zh: '名为本地库的文件不是本地库。', en: 'A file named as a library is none.' },
  },
  'elf-header': {
    title: { zh: 'ELF 文件头不完整', en: 'ELF header is cut off' },
    meaning: { zh: '文件在头部结束之前就没有了。', en: 'The file ends before its header does.' },
  },
  'elf-program-headers': {
    title: { zh: '程序头有误', en: 'Wrong program headers' },
    meaning: {
      zh: '加载信息读不完整，对齐和加固情况可能不全。',
      en: 'How the library is loaded cannot be read in full.',
    },
  },
  'elf-section-headers': {
    title: { zh: '节头有误', en: 'Wrong section headers' },
    meaning: {
      zh: '节头表不完整；系统加载时不用它，加固后的库常见。',
      en: 'The section table is not complete; the loader ignores it, and protected libraries often damage it.',
    },
  },
  'elf-segment-bounds': {
    title: { zh: '段超出文件', en: 'Segment beyond the file' },
    meaning: { zh: '有一段内容不在文件里。', en: 'The bytes of a segment are not in the file.' },
  },
  'elf-dynamic': {
    title: { zh: '动态信息有误', en: 'Wrong dynamic section' },
    meaning: { zh: '依赖库、加固标志等可能读不全。', en: 'Needed libraries and hardening flags may be incomplete.' },
  },
  'elf-note': {
    title: { zh: '注记有误', en: 'Wrong note' },
    meaning: { zh: '构建信息读不出来。', en: 'Build notes cannot be read.' },
  },
  'elf-symbols': {
    title: { zh: '符号表有误', en: 'Wrong symbols' },
    meaning: {
      zh: '导入函数读不全，栈保护等判断可能偏少。',
      en: 'Imports cannot be read in full, so stack protection may be missed.',
    },
  },
} as const satisfies Record<string, ProblemEntry>;
