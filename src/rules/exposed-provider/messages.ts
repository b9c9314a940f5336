import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '导出的数据提供器', en: 'Exposed content providers' },
  purpose: {
    zh: '对外开放且读写未全部设权限的 ContentProvider，任何应用都能访问其数据。',
    en: 'Any app can reach the data of an exported content provider whose reading and writing are not both guarded.',
  },
  remedy: {
    zh: '设 android:exported="false"；确需共享的同时设 android:readPermission 与 android:writePermission（protectionLevel="signature"），文件共享用非导出的 FileProvider。',
    en: 'Set android:exported="false"; where sharing is needed set both android:readPermission and android:writePermission (protectionLevel="signature"), and share files through a FileProvider that is not exported.',
  },
  findings: {
    'own-open': {
      fact: {
        zh: '应用自身或归属不明的代码有 {count} 个对外开放且未设权限的数据提供器：{names}。',
        en: '{count} exported content providers of the app’s own or of unclear origin have no permission: {names}.',
      },
      judgement: {
        zh: '任何已安装的应用都能查询或修改，属于访问控制缺失。',
        en: 'Any installed app can query or change it: access control is missing.',
      },
    },
    'sdk-open': {
      fact: {
        zh: 'SDK（{sdks}）带入 {count} 个对外开放且未设权限的数据提供器：{names}。',
        en: 'SDKs ({sdks}) bring {count} exported content providers without permission: {names}.',
      },
      judgement: {
        zh: '可被任意应用访问；数据是否敏感需向 SDK 提供方核实。',
        en: 'Any app can reach them; ask the SDK’s vendor whether the data is sensitive.',
      },
    },
    guarded: {
      fact: {
        zh: '查看了 {total} 个数据提供器，除按设计或由通用库开放的 {open} 个外均未对外开放或设有权限。',
        en: '{total} content providers were looked at; apart from {open} open by design or in general libraries, all are closed or guarded.',
      },
      judgement: { zh: '访问受控。', en: 'Access is controlled.' },
    },
    absent: {
      fact: { zh: '没有声明数据提供器。', en: 'No content providers are declared.' },
      judgement: { zh: '不涉及。', en: 'Does not apply.' },
    },
  },
} satisfies Catalogue<string>;
