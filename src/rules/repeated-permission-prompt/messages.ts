import type { Catalogue } from '../rule.ts';

export type RepeatedPermissionPromptKey = 'repeated' | 'none';

export const messages: Catalogue<RepeatedPermissionPromptKey> = {
  title: { zh: '拒绝后反复索取权限', en: 'Permission asked again after refusal' },
  purpose: {
    zh: '逐项拒绝权限，查明同一次使用中是否再次弹出。',
    en: 'Refuses permissions and sees whether they are asked again in the same use.',
  },
  remedy: {
    zh: '用户拒绝后不再主动弹出；需要时由用户触发。',
    en: 'Do not ask again after a refusal; let the user start it.',
  },
  findings: {
    repeated: {
      fact: {
        zh: '拒绝后又弹出 {count} 次：{permissions}。',
        en: 'Asked {count} times again after a refusal: {permissions}.',
      },
      judgement: {
        zh: '用户明确拒绝后反复询问、干扰正常使用，属于违规。',
        en: 'Asking again and again after a clear refusal breaches the rules.',
      },
    },
    none: {
      fact: {
        zh: '{count} 次权限申请中，没有拒绝后立即再弹出的。',
        en: 'Of {count} prompts none came again right after a refusal.',
      },
      judgement: {
        zh: '仅就本次驱动的场景而言；跨日的重复申请需要隔日复测。',
        en: 'True of the scenarios driven; asking again on later days needs a test on another day.',
      },
    },
  },
};
