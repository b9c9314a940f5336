import type { ProblemEntry } from './model.ts';

/** Defects of the resource table. */
export const resourcesProblems = {
  'resources-chunk-invalid': {
    title: { zh: '资源表数据块有误', en: 'Invalid chunk in the resource table' },
    meaning: {
      zh: '数据块大小或位置不可能，其中的资源可能丢失。',
      en: 'A chunk has an impossible size or place; its resources may be lost.',
    },
  },
  'resources-config-size': {
    title: { zh: '资源配置大小不寻常', en: 'Unusual configuration size' },
    meaning: {
      zh: '语言、密度等配置记录的长度不对。',
      en: 'A record of language, density and the like has a wrong length.',
    },
  },
  'resources-entry-invalid': {
    title: { zh: '资源条目有误', en: 'Invalid resource entry' },
    meaning: { zh: '有资源条目读不出来。', en: 'A resource cannot be read.' },
  },
  'resources-package-count': {
    title: { zh: '资源包数量不符', en: 'Package count differs' },
    meaning: { zh: '声明的资源包数量与实际不同。', en: 'The declared number of packages is not the actual one.' },
  },
  'resources-package-invalid': {
    title: { zh: '资源包有误', en: 'Invalid package' },
    meaning: { zh: '资源包的头部读不出来。', en: 'The header of a package cannot be read.' },
  },
  'resources-protobuf-invalid': {
    title: { zh: 'protobuf 资源表有误', en: 'Invalid protobuf table' },
    meaning: {
      zh: '应用包（aab）的资源表有读不出的部分。',
      en: 'The resource table of an app bundle could not be read to the end.',
    },
  },
  'resources-reference-loop': {
    title: { zh: '资源互相引用成环', en: 'References go in circles' },
    meaning: { zh: '资源引用绕回自身，得不到值。', en: 'References lead back to themselves and to no value.' },
  },
  'resources-string-pool-invalid': {
    title: { zh: '资源字符串池有误', en: 'Invalid string pool' },
    meaning: { zh: '部分界面文字读不出来。', en: 'Some interface texts cannot be read.' },
  },
  'resources-string-unreadable': {
    title: { zh: '资源字符串读不出', en: 'Unreadable string' },
    meaning: { zh: '个别界面文字读不出来。', en: 'A text cannot be read.' },
  },
  'resources-too-large': {
    title: { zh: '资源表过大', en: 'Table is too large' },
    meaning: { zh: '资源数量超过上限，其余未读。', en: 'There are more resources than are read.' },
  },
  'resources-type-invalid': {
    title: { zh: '资源类型有误', en: 'Invalid type' },
    meaning: { zh: '某一类资源读不出来。', en: 'Resources of one type cannot be read.' },
  },
  'resources-unknown-chunk': {
    title: { zh: '资源表中有未知数据块', en: 'Unknown chunk in the table' },
    meaning: { zh: '出现平台会跳过的未知数据块。', en: 'There is a chunk of a kind that the platform skips.' },
  },
  'resources-unreadable': {
    title: { zh: '资源表读不出', en: 'Resource table is unreadable' },
    meaning: { zh: '名称、界面文字等引用无法解析。', en: 'Names, texts and other references cannot be resolved.' },
  },
} as const satisfies Record<string, ProblemEntry>;
