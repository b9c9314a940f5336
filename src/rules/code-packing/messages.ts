import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '代码加固', en: 'Packed code' },
  purpose: {
    zh: '加固后真正的代码在运行时才释放，静态检测只看得到外壳。',
    en: 'A packer releases the real code only at run time; static inspection sees a shell.',
  },
  remedy: {
    zh: '检测时另行提供未加固的同版本安装包（同一源码、同一签名），或提交脱壳后的代码供比对；加固本身可以保留。',
    en: 'For inspection also hand in the unpacked build of the same version (same source, same signer); the protection itself may stay.',
  },
  findings: {
    packed: {
      fact: { zh: '识别到加固：{packers}。', en: 'Packer recognised: {packers}.' },
      judgement: {
        zh: '加固本身不违规，但被隐藏的代码做什么无法静态判断；依赖代码的结论一律从“符合”降为“待核”。',
        en: 'Packing is no violation, but what the hidden code does cannot be told statically; results that rest on code cannot be a pass.',
      },
    },
    hidden: {
      fact: {
        zh: '清单登记的 {count} 个类在代码中不存在，其中有启动应用的类：{classes}。',
        en: '{count} classes named by the manifest are not in the code, among them the one the app starts with: {classes}.',
      },
      judgement: {
        zh: '真正的代码应在运行时释放或在未送检的分包里；依赖代码的结论一律从“符合”降为“待核”。',
        en: 'The real code must come at run time or from parts not handed in; results that rest on code cannot be a pass.',
      },
    },
    stale: {
      fact: {
        zh: '清单登记的 {count} 个类在代码中不存在：{classes}。',
        en: '{count} classes named by the manifest are not in the code: {classes}.',
      },
      judgement: {
        zh: '启动应用的类在包内，多为未清理的登记；也可能在运行时另行加载，须由单位说明。',
        en: 'The app starts without them: stale declarations most likely, or code loaded at run time; the unit has to say which.',
      },
    },
    open: {
      fact: {
        zh: '未识别到加固特征，清单登记的类都能在代码中找到。',
        en: 'No sign of a packer; every class the manifest names is in the code.',
      },
      judgement: { zh: '代码可静态检测。', en: 'The code can be inspected statically.' },
    },
  },
} satisfies Catalogue<string>;
