import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '导出的广播接收器', en: 'Exposed receivers' },
  purpose: {
    zh: '对外开放且监听自定义广播的接收器可被其他应用伪造消息触发。',
    en: 'Exported receivers of custom broadcasts can be triggered by forged messages.',
  },
  remedy: {
    zh: '不需要被其他应用调用的设 android:exported="false"；需要的用 android:permission 指定 protectionLevel="signature" 的权限，并校验传入的 Intent。',
    en: 'Set android:exported="false" where no other app needs it; elsewhere guard it with an android:permission of protectionLevel="signature" and validate incoming intents.',
  },
  findings: {
    'own-open': {
      fact: {
        zh: '应用自身或归属不明的代码有 {count} 个对外开放且未设权限的广播接收器：{names}。',
        en: '{count} exported receivers of the app’s own or of unclear origin have no permission: {names}.',
      },
      judgement: {
        zh: '可被伪造广播触发；有无危害须看代码。',
        en: 'They can be triggered by forged broadcasts; whether that does harm depends on the code.',
      },
    },
    'sdk-open': {
      fact: {
        zh: 'SDK（{sdks}）带入 {count} 个对外开放且未设权限的广播接收器：{names}。',
        en: 'SDKs ({sdks}) bring {count} exported receivers without permission: {names}.',
      },
      judgement: {
        zh: '由 SDK 设计决定，建议核对其是否校验来源。',
        en: 'The SDK’s design; check whether it verifies the sender.',
      },
    },
    guarded: {
      fact: {
        zh: '查看了 {total} 个广播接收器，除按设计或由通用库开放的 {open} 个外均未对外开放或设有权限。',
        en: '{total} receivers were looked at; apart from {open} open by design or in general libraries, all are closed or guarded.',
      },
      judgement: { zh: '访问受控。', en: 'Access is controlled.' },
    },
    absent: {
      fact: { zh: '没有声明广播接收器。', en: 'No receivers are declared.' },
      judgement: { zh: '不涉及。', en: 'Does not apply.' },
    },
  },
} satisfies Catalogue<string>;
