import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '文件对其他应用可读写', en: 'World-accessible files' },
  purpose: {
    zh: '把私有文件改为所有应用可读写，会泄露数据或被注入。',
    en: 'Private files made readable or writable for all apps leak data or take injections.',
  },
  remedy: {
    zh: '去掉 setReadable(true, false)、setWritable(true, false) 和 chmod 777，共享文件用 FileProvider。',
    en: 'Drop setReadable(true, false), setWritable(true, false) and chmod 777; share files through FileProvider.',
  },
  findings: {
    'own-calls': {
      fact: {
        zh: '应用自身或归属不明的代码中有调用或实现：{calls}。',
        en: 'Used in code of the app’s own or of unclear origin: {calls}.',
      },
      judgement: {
        zh: '参数决定是否对所有应用开放，须逐处核实。',
        en: 'The arguments decide whether it concerns all apps; check each place.',
      },
    },
    'sdk-calls': {
      fact: { zh: 'SDK（{sdks}）代码中有调用或实现。', en: 'Used in the code of SDKs ({sdks}).' },
      judgement: {
        zh: '属第三方代码，建议升级到最新版并向提供方核实。',
        en: 'Third-party code; upgrade it and ask its vendor.',
      },
    },
    'no-calls': {
      fact: {
        zh: '查看了 {classes} 个类，应用与 SDK 代码中均未见（通用库不计）。',
        en: '{classes} classes were looked at; none in the app or its SDKs (general libraries are not counted).',
      },
      judgement: { zh: '未见放开文件权限的调用。', en: 'File permissions are not widened.' },
    },
  },
} satisfies Catalogue<string>;
