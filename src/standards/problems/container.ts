import type { ProblemEntry } from './model.ts';

/** Defects of split sets and bundles. */
export const containerProblems = {
  'container-part-unreadable': {
    title: { zh: '有一个 APK 打不开', en: 'A part cannot be opened' },
    meaning: {
      zh: '分包集合中有一个 APK 读不出来，其内容未检测。',
      en: 'One APK of the set cannot be read and was not inspected.',
    },
  },
  'container-too-deep': {
    title: { zh: '压缩包嵌套过深', en: 'Nested too deep' },
    meaning: {
      zh: '集合里套着更深的集合，里面的内容未检测。',
      en: 'Sets inside sets go deeper than is followed; what is inside was not inspected.',
    },
  },
  'container-too-many-files': {
    title: { zh: '文件过多', en: 'Too many files' },
    meaning: { zh: '只看了前面一部分文件。', en: 'Only the first files were looked at.' },
  },
  'container-base-missing': {
    title: { zh: '缺少基础 APK', en: 'Base APK is missing' },
    meaning: {
      zh: '只有分包，应用主体没有提交，各项结论都不完整。',
      en: 'Only splits were handed in; without the app itself no conclusion is complete.',
    },
  },
  'container-second-base': {
    title: { zh: '有不止一个基础 APK', en: 'More than one base APK' },
    meaning: { zh: '集合里还有另一个应用，未检测。', en: 'The set holds another app, which was not inspected.' },
  },
  'container-duplicate-split': {
    title: { zh: '分包重复', en: 'Split given twice' },
    meaning: { zh: '同一分包有两个文件，只检测了一个。', en: 'Two files are the same split; one was inspected.' },
  },
  'container-alternative': {
    title: { zh: '另一种设备的版本', en: 'Build for other devices' },
    meaning: {
      zh: '集合里还有为其他设备准备的同一应用，不另行检测。',
      en: 'The set also holds the same app for other devices, which is not inspected again.',
    },
  },
  'container-listed-file-missing': {
    title: { zh: '清单所列文件不在', en: 'Listed file is missing' },
    meaning: { zh: '集合的清单列了一个没有提交的文件。', en: "The set's index names a file that is not there." },
  },
  'container-listed-name-outside': {
    title: { zh: '清单中的文件名指向外部', en: 'Listed name points outside' },
    meaning: {
      zh: '集合的清单使用了指向集合之外的路径。',
      en: "The set's index uses a path that leads out of the set.",
    },
  },
  'container-index-unreadable': {
    title: { zh: '集合的清单读不出', en: 'Index is unreadable' },
    meaning: {
      zh: '集合自带的清单文件无法解析，改按内容识别。',
      en: "The set's own index cannot be parsed; the parts were told by their contents.",
    },
  },
  'container-split-name-unreadable': {
    title: { zh: '分包名读不出', en: 'Split name is unreadable' },
    meaning: {
      zh: '读不出这个 APK 属于哪个分包，按文件名判断。',
      en: 'It cannot be read which split this is; its file name decided.',
    },
  },
  'container-listed-package': {
    title: { zh: '包名与自带目录不符', en: 'Package differs from the index' },
    meaning: {
      zh: '这一组安装包自带的目录写的是另一个包名，使用者看到的与装上的不是一回事。',
      en: "The set's own index names another package than its base has: what is shown is not what gets installed.",
    },
  },
  'container-split-foreign': {
    title: { zh: '拆分包与主包不符', en: 'Split of another app or version' },
    meaning: {
      zh: '拆分包的包名或版本与主包不同，安卓会拒绝安装这一组；其内容照常计入。',
      en: 'A split has another package or version than the base: Android refuses the set. What it holds was counted all the same.',
    },
  },
  'container-manifest-protobuf': {
    title: { zh: '清单是 protobuf 格式', en: 'Manifest in protobuf' },
    meaning: {
      zh: '安装包的清单是应用包（aab）才用的格式，安卓装不上；这里照常读取。',
      en: 'The manifest has the form that only app bundles use: Android cannot install the package. It was read all the same.',
    },
  },
} as const satisfies Record<string, ProblemEntry>;
