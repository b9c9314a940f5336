import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '包内夹带代码', en: 'Nested code' },
  purpose: {
    zh: '放在资源里的 APK、dex、jar 不随应用一起受检，却可能在运行时被安装或加载。',
    en: 'APKs, dex or jar files among the assets escape inspection, yet may be installed or loaded at run time.',
  },
  remedy: {
    zh: '说明每个文件的用途；不再使用的删除，需要的并入主程序或单独送检、单独备案。',
    en: 'State what each file is for; delete what is unused, build the rest into the app or have it inspected and filed on its own.',
  },
  findings: {
    installable: {
      fact: { zh: '夹带安装包 {count} 个：{files}。', en: '{count} packages inside the package: {files}.' },
      judgement: {
        zh: '可能用来诱导安装另一款应用，须查明其内容及是否备案。',
        en: 'It may serve to get another app installed; find out what it is and whether it is filed.',
      },
    },
    loadable: {
      fact: {
        zh: '夹带可加载代码 {count} 个：{files}。',
        en: '{count} loadable code files outside of their places: {files}.',
      },
      judgement: {
        zh: '可能是插件、热补丁或恶意载荷，本次静态检测未覆盖其行为，须核实。',
        en: 'These may be plug-ins, hot patches or payloads; their behaviour is not covered by this static inspection.',
      },
    },
    absent: {
      fact: { zh: '在 {parts} 个包文件中未见夹带的代码。', en: 'No nested code in {parts} package files.' },
      judgement: { zh: '没有游离于检测之外的代码文件。', en: 'No code file escapes inspection.' },
    },
  },
} satisfies Catalogue<string>;
