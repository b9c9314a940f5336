import type { ProblemEntry } from './model.ts';

/** What gathering leaves out, and failures that leave a gap. */
export const gatheringProblems = {
  'packed-code': {
    title: { zh: '代码被加固', en: 'Code is packed' },
    meaning: {
      zh: '真实代码在运行时才释放，安装包里只有外壳；与代码有关的结论须结合动态检测。',
      en: 'The real code appears only at run time; the package holds a shell. What rests on code has to be examined by running the app.',
    },
  },
  'splits-missing': {
    title: { zh: '缺少分包', en: 'Splits are missing' },
    meaning: {
      zh: '清单说明应用需要分包，但没有提交。',
      en: 'The manifest asks for split APKs that were not handed in.',
    },
  },
  'splits-abi-missing': {
    title: { zh: '缺少 64 位分包', en: '64-bit splits are missing' },
    meaning: {
      zh: '只提交了 32 位设备的本地库，是否支持 64 位无从得知。',
      en: 'Only libraries for 32-bit devices were handed in; whether 64-bit ones exist is unknown.',
    },
  },
  'asset-not-text': {
    title: { zh: '网页文件不是文本', en: 'Web file is no text' },
    meaning: {
      zh: '按扩展名应为文本的文件无法解码，其中的文字未读。',
      en: 'A file that should be text cannot be decoded; its texts were not read.',
    },
  },
  'asset-strings-capped': {
    title: { zh: '脚本文字过多', en: 'Too many strings in a script' },
    meaning: { zh: '脚本中的文字超过上限，其余未读。', en: 'A script holds more texts than are kept.' },
  },
  'asset-too-large': {
    title: { zh: '网页文件过大', en: 'Web file is too large' },
    meaning: {
      zh: '超过读取上限，其中的文字和地址未读。',
      en: 'It exceeds the limit; its texts and addresses were not read.',
    },
  },
  'endpoints-capped': {
    title: { zh: '网络地址过多', en: 'Too many addresses' },
    meaning: { zh: '地址数量超过上限，其余未列。', en: 'There are more addresses than are kept.' },
  },
  'mini-program-package': {
    title: { zh: '内含小程序包', en: 'Mini-program package inside' },
    meaning: {
      zh: '小程序包采用专有格式，其中的内容未检测。',
      en: 'Mini-program packages have a format of their own and were not inspected.',
    },
  },
  'native-strings-capped': {
    title: { zh: '本地库文字过多', en: 'Too many strings in libraries' },
    meaning: { zh: '本地库中的文字超过上限，其余未读。', en: 'Libraries hold more texts than are kept.' },
  },
  'secrets-capped': {
    title: { zh: '疑似密钥过多', en: 'Too many secrets' },
    meaning: { zh: '疑似密钥超过上限，其余未列。', en: 'There are more secrets than are kept.' },
  },
  'texts-capped': {
    title: { zh: '界面文字过多', en: 'Too many texts' },
    meaning: { zh: '文字数量超过上限，其余未列。', en: 'There are more texts than are kept.' },
  },
  'web-assets-capped': {
    title: { zh: '网页内容过多', en: 'Too many web files' },
    meaning: {
      zh: '网页文件或外部引用超过上限，其余未列。',
      en: 'There are more web files or remote references than are kept.',
    },
  },
  'entry-missing': {
    title: { zh: '文件不在安装包里', en: 'Entry is missing' },
    meaning: { zh: '清单指定的文件不在安装包里。', en: 'A file that the manifest names is not in the package.' },
  },
  'entry-unreadable': {
    title: { zh: '文件读不出', en: 'Entry is unreadable' },
    meaning: { zh: '安装包中的一个文件无法解压或读取。', en: 'A file of the package cannot be inflated or read.' },
  },
  'entry-too-large': {
    title: { zh: '文件过大', en: 'Entry is too large' },
    meaning: { zh: '超过读取上限，内容未检测。', en: 'It exceeds the limit and was not inspected.' },
  },
  'xml-unreadable': {
    title: { zh: 'XML 读不出', en: 'XML is unreadable' },
    meaning: { zh: '编译后的 XML 文件无法解析。', en: 'A compiled XML file cannot be parsed.' },
  },
  'manifest-missing': {
    title: { zh: '没有清单文件', en: 'No manifest' },
    meaning: { zh: '安装包里没有 AndroidManifest.xml。', en: 'The package has no AndroidManifest.xml.' },
  },
  'manifest-unreadable': {
    title: { zh: '清单读不出', en: 'Manifest is unreadable' },
    meaning: {
      zh: '清单无法解析，组件和权限无从得知。',
      en: 'The manifest cannot be parsed; components and permissions are unknown.',
    },
  },
  'dex-unreadable': {
    title: { zh: '代码读不出', en: 'Code is unreadable' },
    meaning: { zh: '代码文件无法解析。', en: 'A dex file cannot be parsed.' },
  },
  'elf-unreadable': {
    title: { zh: '本地库读不出', en: 'Library is unreadable' },
    meaning: {
      zh: '本地库无法解析，其对齐和加固情况未知。',
      en: 'A native library cannot be parsed; its alignment and hardening are unknown.',
    },
  },
  'signature-unreadable': {
    title: { zh: '签名读不出', en: 'Signature is unreadable' },
    meaning: { zh: '签名数据无法解析。', en: 'The signature data cannot be parsed.' },
  },
  'budget-exceeded': {
    title: { zh: '超出处理上限', en: 'Budget exceeded' },
    meaning: {
      zh: '时间或展开的数据量用尽，其余内容未检测。',
      en: 'Time or inflated data ran out; the rest was not inspected.',
    },
  },
} as const satisfies Record<string, ProblemEntry>;
