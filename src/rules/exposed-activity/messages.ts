import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '导出的界面组件', en: 'Exposed activities' },
  purpose: {
    zh: '对外开放的界面可被其他应用直接打开，可能绕过登录或被传入恶意参数。',
    en: 'Other apps can open exported activities directly, perhaps past the log-in or with hostile parameters.',
  },
  remedy: {
    zh: '不需要被其他应用调用的设 android:exported="false"；需要的用 android:permission 指定 protectionLevel="signature" 的权限，并校验传入的 Intent。',
    en: 'Set android:exported="false" where no other app needs it; elsewhere guard it with an android:permission of protectionLevel="signature" and validate incoming intents.',
  },
  findings: {
    'own-open': {
      fact: {
        zh: '应用自身或归属不明的代码有 {count} 个对外开放且未设权限的界面组件：{names}。',
        en: '{count} exported activities of the app’s own or of unclear origin have no permission: {names}.',
      },
      judgement: {
        zh: '能否绕过登录或造成危害取决于代码，须逐个核实是否确需开放。',
        en: 'Whether they bypass the log-in or do harm depends on the code; check for each whether it has to be open.',
      },
    },
    'sdk-open': {
      fact: {
        zh: 'SDK（{sdks}）带入 {count} 个对外开放且未设权限的界面组件：{names}。',
        en: 'SDKs ({sdks}) bring {count} exported activities without permission: {names}.',
      },
      judgement: {
        zh: '由 SDK 设计决定，建议按其接入文档核对能否关闭。',
        en: 'The SDK’s design; check against its documentation whether they can be closed.',
      },
    },
    guarded: {
      fact: {
        zh: '查看了 {total} 个界面组件，除按设计或由通用库开放的 {open} 个外均未对外开放或设有权限。',
        en: '{total} activities were looked at; apart from {open} open by design or in general libraries, all are closed or guarded.',
      },
      judgement: { zh: '访问受控。', en: 'Access is controlled.' },
    },
    absent: {
      fact: { zh: '没有声明界面组件。', en: 'No activities are declared.' },
      judgement: { zh: '不涉及。', en: 'Does not apply.' },
    },
  },
} satisfies Catalogue<string>;
