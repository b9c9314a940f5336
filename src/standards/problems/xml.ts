import type { ProblemEntry } from './model.ts';

/** Defects of compiled XML, the manifest's among them. */
export const xmlProblems = {
  'xml-attribute-layout': {
    title: { zh: '属性排列不寻常', en: 'Unusual attribute layout' },
    meaning: {
      zh: '属性记录的大小或起点与编译器所写的不同，常见于对抗分析的安装包。',
      en: 'Attribute records have a size or start that no compiler writes; common in packages that resist analysis.',
    },
  },
  'xml-attribute-overrun': {
    title: { zh: '属性超出范围', en: 'Attributes overrun' },
    meaning: {
      zh: '属性数量超过其所在数据，多出的读不出来。',
      en: 'More attributes are declared than there is data for.',
    },
  },
  'xml-chunk-invalid': {
    title: { zh: '数据块有误', en: 'Invalid chunk' },
    meaning: {
      zh: '某个数据块的大小或位置不可能，其后的内容可能丢失。',
      en: 'A chunk has an impossible size or place; what follows may be lost.',
    },
  },
  'xml-content-after-root': {
    title: { zh: '根元素之后还有内容', en: 'Content behind the root' },
    meaning: {
      zh: '根元素结束后又出现元素，平台不读。',
      en: 'Elements follow the root element; the platform does not read them.',
    },
  },
  'xml-end-tag-unmatched': {
    title: { zh: '结束标记不匹配', en: 'End tag does not match' },
    meaning: {
      zh: '结束标记与开始标记对不上，层次关系可能有误。',
      en: 'An end tag does not fit its start, so nesting may be wrong.',
    },
  },
  'xml-header-size': {
    title: { zh: '文件头大小不寻常', en: 'Unusual header size' },
    meaning: { zh: '文件头比规定的长。', en: 'The header is longer than defined.' },
  },
  'xml-magic': {
    title: { zh: '文件头标识被改', en: 'Changed magic' },
    meaning: {
      zh: '开头的类型标识不对，仍按编译后的 XML 读取。',
      en: 'The type at the start is wrong; it was read as compiled XML all the same.',
    },
  },
  'xml-nested-deep': {
    title: { zh: '嵌套极深', en: 'Nested very deeply' },
    meaning: { zh: '元素层次多得不正常。', en: 'Elements are nested abnormally deep.' },
  },
  'xml-node-layout': {
    title: { zh: '节点排列不寻常', en: 'Unusual node layout' },
    meaning: { zh: '节点头的大小与规定不同。', en: 'Node headers have another size than defined.' },
  },
  'xml-protobuf-invalid': {
    title: { zh: 'protobuf 格式有误', en: 'Invalid protobuf' },
    meaning: { zh: '应用包（aab）中的 XML 有读不出的部分。', en: 'XML of an app bundle could not be read to the end.' },
  },
  'xml-raw-value-differs': {
    title: { zh: '源文本与实际值不同', en: 'Source text differs from value' },
    meaning: {
      zh: '属性保留的源文本与平台使用的值不一致。',
      en: 'The kept source text is not the value that the platform uses.',
    },
  },
  'xml-resource-map-missing': {
    title: { zh: '没有属性编号表', en: 'No resource map' },
    meaning: { zh: '属性没有编号，只能按名字识别。', en: 'Attributes carry no ids and were told by their names.' },
  },
  'xml-resource-map-short': {
    title: { zh: '属性编号表不全', en: 'Resource map is short' },
    meaning: { zh: '一部分系统属性没有编号。', en: 'Some attributes of the platform carry no id.' },
  },
  'xml-string-pool-invalid': {
    title: { zh: '字符串池有误', en: 'Invalid string pool' },
    meaning: {
      zh: '字符串的数量或位置不可能，部分文字读不出来。',
      en: 'Counts or offsets of the strings are impossible; some texts cannot be read.',
    },
  },
  'xml-string-pool-repeated': {
    title: { zh: '字符串池重复', en: 'Repeated string pool' },
    meaning: {
      zh: '出现第二个字符串池，平台只用第一个。',
      en: 'There is a second string pool; the platform uses the first.',
    },
  },
  'xml-string-unreadable': {
    title: { zh: '字符串读不出', en: 'Unreadable string' },
    meaning: {
      zh: '某个名字或值引用了读不出的字符串。',
      en: 'A name or value refers to a string that cannot be read.',
    },
  },
  'xml-too-large': {
    title: { zh: 'XML 过大', en: 'XML is too large' },
    meaning: { zh: '元素或属性数量超过上限，其余未读。', en: 'There are more elements or attributes than are read.' },
  },
  'xml-trailing-data': {
    title: { zh: 'XML 之后还有数据', en: 'Data behind the document' },
    meaning: { zh: '文档结束后还有多余数据。', en: 'There is data behind the document.' },
  },
  'xml-unclosed-element': {
    title: { zh: '元素没有结束', en: 'Unclosed element' },
    meaning: { zh: '缺少结束标记，层次关系靠推断。', en: 'End tags are missing and nesting was inferred.' },
  },
  'xml-unknown-chunk': {
    title: { zh: '未知数据块', en: 'Unknown chunk' },
    meaning: { zh: '出现平台会跳过的未知数据块。', en: 'There is a chunk of a kind that the platform skips.' },
  },
} as const satisfies Record<string, ProblemEntry>;
