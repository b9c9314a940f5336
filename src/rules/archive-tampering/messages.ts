import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '安装包结构异常', en: 'Tampered archive structure' },
  purpose: {
    zh: '做过手脚的安装包，检测工具看到的内容可能与手机实际运行的不同。核对 ZIP 目录、文件头与数据是否一致。',
    en: 'A doctored archive can show an inspector something else than what a phone runs. ZIP directory, headers and data are compared.',
  },
  remedy: {
    zh: '用标准工具（Gradle、zipalign、apksigner）从源码重新打包并签名，取消改写 ZIP 结构的“防反编译”步骤，再次提交。',
    en: 'Rebuild and sign from source with the standard tools (Gradle, zipalign, apksigner), drop any step that rewrites the ZIP structure, and hand the package in again.',
  },
  findings: {
    refused: {
      fact: {
        zh: '系统会拒绝的结构缺陷 {count} 处：{codes}；位置：{places}。',
        en: '{count} structural defects that Android refuses: {codes}; at {places}.',
      },
      judgement: {
        zh: '安装包整体或关键文件不能被 Android 正常读取，不能作为正式交付件。',
        en: 'The archive or a vital file in it cannot be read by Android as it stands; it is no fit delivery.',
      },
    },
    evasive: {
      fact: {
        zh: '构建工具不会产生的异常 {count} 处：{codes}；位置：{places}。',
        en: '{count} anomalies that build tools do not produce: {codes}; at {places}.',
      },
      judgement: {
        zh: '这类写法常用来干扰检测。系统仍可能安装，须由提交单位说明来源并复核内容。',
        en: 'Such constructs are used to blind inspection. Android may still install the package; its supplier has to explain them and the content has to be reviewed.',
      },
    },
    damaged: {
      fact: {
        zh: '非关键文件损坏或被系统拒绝 {count} 处：{codes}；位置：{places}。',
        en: '{count} side files are damaged or refused by Android: {codes}; at {places}.',
      },
      judgement: {
        zh: '不影响安装，但这些文件无法检测，用途须人工核实。',
        en: 'Installing is not affected, but these files cannot be inspected; a person has to find out what they are for.',
      },
    },
    odd: {
      fact: {
        zh: '有 {count} 处不规范但无害的写法：{codes}。',
        en: '{count} irregular but harmless constructs: {codes}.',
      },
      judgement: {
        zh: 'Android 照常读取，检测所见与运行一致。',
        en: 'Android reads the package as usual; what was inspected is what runs.',
      },
    },
    sound: {
      fact: {
        zh: '核对了 {entries} 个条目的目录、文件头和数据范围，未见异常。',
        en: 'Directory, headers and data ranges of {entries} entries were compared; nothing irregular.',
      },
      judgement: { zh: '安装包结构正常。', en: 'The archive is built as it should be.' },
    },
  },
} satisfies Catalogue<string>;
