import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '自定义权限保护不足', en: 'Weak custom permission' },
  purpose: {
    zh: '用自定义权限保护组件时，只有 signature 级能挡住其他应用；normal、dangerous 级谁都能申请。',
    en: 'A custom permission keeps other apps out only at level signature; anybody can obtain normal and dangerous ones.',
  },
  remedy: {
    zh: '在 <permission> 上写 android:protectionLevel="signature"；引用的权限必须在本应用（或同签名应用）中定义。',
    en: 'Write android:protectionLevel="signature" on the <permission>; a permission that guards must be defined by this app or one of the same signer.',
  },
  findings: {
    weak: {
      fact: {
        zh: '{names} 级别低于 signature，却用来保护导出组件。',
        en: '{names} guard exported components but are below level signature.',
      },
      judgement: {
        zh: '其他应用申请后即可访问，保护形同虚设。',
        en: 'Other apps need only ask for them; the guard is void.',
      },
    },
    undefined: {
      fact: {
        zh: '保护组件所用的权限未在本应用定义：{names}。',
        en: 'Permissions that guard components are not defined by the app: {names}.',
      },
      judgement: {
        zh: '若无其他应用定义，恶意应用可抢先定义并取得访问权，须确认由谁定义。',
        en: 'If nobody else defines them, a hostile app can do so first; find out who does.',
      },
    },
    strong: {
      fact: {
        zh: '保护导出组件的自定义权限均为 signature 级：{names}。',
        en: 'The custom permissions that guard exported components are at level signature: {names}.',
      },
      judgement: { zh: '只有同签名应用可访问。', en: 'Only apps of the same signer have access.' },
    },
    unused: {
      fact: { zh: '没有用自定义权限保护的导出组件。', en: 'No exported component is guarded by a custom permission.' },
      judgement: { zh: '不涉及。', en: 'Does not apply.' },
    },
  },
} satisfies Catalogue<string>;
