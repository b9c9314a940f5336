import type { ProblemEntry } from './model.ts';

/** Defects of the manifest and the files that it names. */
export const manifestProblems = {
  'backup-root': {
    title: { zh: '备份规则文件有误', en: 'Backup rules are no backup rules' },
    meaning: {
      zh: '清单指定的备份规则文件根元素不对。',
      en: 'The file that the manifest names for backup rules has another root.',
    },
  },
  'manifest-application-missing': {
    title: { zh: '清单没有 application', en: 'No application element' },
    meaning: {
      zh: '清单没有声明应用本身，组件无从得知。',
      en: 'The manifest does not declare the application; its components are unknown.',
    },
  },
  'manifest-application-repeated': {
    title: { zh: '清单有多个 application', en: 'Several application elements' },
    meaning: { zh: '平台只用其中一个，其余用于误导。', en: 'The platform uses one of them; the others mislead.' },
  },
  'manifest-component-unnamed': {
    title: { zh: '组件没有名字', en: 'Component without a name' },
    meaning: { zh: '有组件的类名读不出来。', en: 'The class of a component cannot be read.' },
  },
  'manifest-nesting-broken': {
    title: { zh: '清单层次混乱', en: 'Broken nesting' },
    meaning: {
      zh: '缺少结束标记，元素按清单的常规位置归位。',
      en: 'End tags are missing; elements were put where manifests have them.',
    },
  },
  'manifest-package-invalid': {
    title: { zh: '包名不合规', en: 'Invalid package name' },
    meaning: {
      zh: '包名含不允许的字符或只有一段。',
      en: 'The package name has forbidden characters or one segment only.',
    },
  },
  'manifest-package-missing': {
    title: { zh: '清单没有包名', en: 'No package name' },
    meaning: { zh: '不知道应用的包名。', en: 'The application id is unknown.' },
  },
  'manifest-permission-unnamed': {
    title: { zh: '权限没有名字', en: 'Permission without a name' },
    meaning: {
      zh: '有一条权限声明的名字读不出来，权限清单可能不全。',
      en: 'The name of a declared permission cannot be read; the list may be incomplete.',
    },
  },
  'manifest-reference-unresolved': {
    title: { zh: '引用无法解析', en: 'Unresolved reference' },
    meaning: { zh: '清单引用的资源找不到。', en: 'The manifest refers to a resource that is not there.' },
  },
  'manifest-root': {
    title: { zh: '清单的根元素不对', en: 'Wrong root element' },
    meaning: { zh: '清单的根元素不是 manifest。', en: 'The root element is no manifest.' },
  },
  'manifest-too-large': {
    title: { zh: '清单过大', en: 'Manifest is too large' },
    meaning: { zh: '清单内容超过上限，其余未读。', en: 'The manifest holds more than is read.' },
  },
  'manifest-value-invalid': {
    title: { zh: '属性值不合规', en: 'Invalid value' },
    meaning: {
      zh: '属性的值不是平台要求的类型。',
      en: 'An attribute has a value of another type than the platform wants.',
    },
  },
  'network-security-root': {
    title: { zh: '网络安全配置有误', en: 'No network security config' },
    meaning: {
      zh: '清单指定的网络安全配置文件根元素不对，按空配置处理。',
      en: 'The file that the manifest names has another root and is read as empty.',
    },
  },
} as const satisfies Record<string, ProblemEntry>;
