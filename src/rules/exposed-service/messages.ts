import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '导出的服务', en: 'Exposed services' },
  purpose: {
    zh: '对外开放的服务可被其他应用启动或绑定，可能被用来唤醒应用或执行敏感操作。',
    en: 'Other apps can start or bind exported services, to wake the app or make it act.',
  },
  remedy: {
    zh: '不需要被其他应用调用的设 android:exported="false"；需要的用 android:permission 指定 protectionLevel="signature" 的权限，并校验传入的 Intent。',
    en: 'Set android:exported="false" where no other app needs it; elsewhere guard it with an android:permission of protectionLevel="signature" and validate incoming intents.',
  },
  findings: {
    'own-open': {
      fact: {
        zh: '应用自身或归属不明的代码有 {count} 个对外开放且未设权限的服务：{names}。',
        en: '{count} exported services of the app’s own or of unclear origin have no permission: {names}.',
      },
      judgement: {
        zh: '其他应用可调用；有无危害须看代码中的校验。',
        en: 'Other apps can call them; whether that does harm depends on checks in the code.',
      },
    },
    'sdk-open': {
      fact: {
        zh: 'SDK（{sdks}）带入 {count} 个对外开放且未设权限的服务：{names}。',
        en: 'SDKs ({sdks}) bring {count} exported services without permission: {names}.',
      },
      judgement: {
        zh: '多用于推送或相互唤醒，建议升级 SDK 或按文档关闭导出。',
        en: 'Mostly for push or mutual wake-up; upgrade the SDK or close them as documented.',
      },
    },
    guarded: {
      fact: {
        zh: '查看了 {total} 个服务，除按设计或由通用库开放的 {open} 个外均未对外开放或设有权限。',
        en: '{total} services were looked at; apart from {open} open by design or in general libraries, all are closed or guarded.',
      },
      judgement: { zh: '访问受控。', en: 'Access is controlled.' },
    },
    absent: {
      fact: { zh: '没有声明服务。', en: 'No services are declared.' },
      judgement: { zh: '不涉及。', en: 'Does not apply.' },
    },
  },
} satisfies Catalogue<string>;
