import type { ProblemEntry } from './model.ts';

/** Defects of dex code. */
export const dexProblems = {
  'dex-magic': {
    title: { zh: '不是 dex 文件', en: 'No dex magic' },
    meaning: { zh: '名为代码的文件不是代码，未读取。', en: 'A file named as code is none and was not read.' },
  },
  'dex-version': {
    title: { zh: 'dex 版本未知', en: 'Unknown dex version' },
    meaning: {
      zh: '安卓不加载这个版本，按已知格式尽量读取。',
      en: 'Android does not load this version; it was read as far as the known layout goes.',
    },
  },
  'dex-header': {
    title: { zh: 'dex 文件头有误', en: 'Wrong dex header' },
    meaning: { zh: '文件头的大小或字节序不对。', en: 'Header size or byte order is wrong.' },
  },
  'dex-size': {
    title: { zh: 'dex 文件不完整', en: 'Dex is cut off' },
    meaning: { zh: '实际内容比文件头声明的少。', en: 'There are fewer bytes than the header declares.' },
  },
  'dex-trailing-bytes': {
    title: { zh: 'dex 之后还有数据', en: 'Bytes behind the dex' },
    meaning: {
      zh: '代码文件之后附有多余数据，可能是隐藏的载荷。',
      en: 'There is data behind the code, possibly a hidden payload.',
    },
  },
  'dex-table-bounds': {
    title: { zh: 'dex 表超出文件', en: 'Table beyond the file' },
    meaning: {
      zh: '有一张表不完整，只读了文件内的部分。',
      en: 'A table reaches beyond the file; the part inside was read.',
    },
  },
  'dex-container': {
    title: { zh: 'dex 容器有误', en: 'Wrong dex container' },
    meaning: { zh: '合并在一个文件里的多个 dex 前后不衔接。', en: 'The members of a dex container do not line up.' },
  },
  'dex-map': {
    title: { zh: 'dex 目录表有误', en: 'Wrong map' },
    meaning: { zh: 'dex 内部的目录与实际不符。', en: 'The map inside the dex does not fit.' },
  },
  'dex-string-bounds': {
    title: { zh: 'dex 字符串超出文件', en: 'String beyond the file' },
    meaning: { zh: '有字符串读不出来。', en: 'A string cannot be read.' },
  },
  'dex-string-encoding': {
    title: { zh: 'dex 字符串编码有误', en: 'Badly encoded string' },
    meaning: {
      zh: '字符串含不合规的字节，已按能读的部分读取。',
      en: 'A string holds invalid bytes and was read as far as possible.',
    },
  },
  'dex-index': {
    title: { zh: 'dex 编号越界', en: 'Index out of range' },
    meaning: {
      zh: '代码引用了不存在的类、方法或字符串。',
      en: 'Code refers to a class, method or string that does not exist.',
    },
  },
  'dex-class-data': {
    title: { zh: 'dex 类数据有误', en: 'Invalid class data' },
    meaning: { zh: '有类的成员读不出来。', en: 'Members of a class cannot be read.' },
  },
  'dex-code-bounds': {
    title: { zh: 'dex 代码超出文件', en: 'Code beyond the file' },
    meaning: { zh: '有方法的代码读不完整。', en: 'The code of a method is not all there.' },
  },
  'dex-instruction': {
    title: { zh: '未知指令', en: 'Unknown instruction' },
    meaning: {
      zh: '方法中有不存在的指令，其后的代码没有分析；加壳或抽取代码时常见。',
      en: 'A method has an instruction that does not exist; what follows was not analysed. Common where code is extracted by a packer.',
    },
  },
  'dex-encoded-value': {
    title: { zh: 'dex 初始值有误', en: 'Invalid encoded value' },
    meaning: { zh: '静态字段的初始值读不出来。', en: 'Initial values of static fields cannot be read.' },
  },
  'dex-annotation-bounds': {
    title: { zh: 'dex 注解超出文件', en: 'Annotation beyond the file' },
    meaning: { zh: '有注解读不出来。', en: 'An annotation cannot be read.' },
  },
  'dex-overlap': {
    title: { zh: 'dex 数据重叠', en: 'Overlapping items' },
    meaning: {
      zh: '数据互相重叠，全部读取的代价过大，只读了一部分。',
      en: 'Items overlap so much that only a part was read.',
    },
  },
  'dex-unread': {
    title: { zh: '代码没有读到', en: 'Code was not read' },
    meaning: {
      zh: '时间或内存用尽，或无法解压，这部分代码未分析。',
      en: 'Time or memory ran out, or the entry cannot be inflated; this code was not analysed.',
    },
  },
  'dex-answer-limit': {
    title: { zh: '结果过多', en: 'Too many answers' },
    meaning: { zh: '符合条件的内容超过上限，其余未列。', en: 'More was found than is kept.' },
  },
} as const satisfies Record<string, ProblemEntry>;
