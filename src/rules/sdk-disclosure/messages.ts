import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '第三方 SDK 清单', en: 'Third-party SDK list' },
  purpose: {
    zh: '隐私政策或 SDK 清单应逐一列出第三方 SDK 的名称、提供方、目的和收集的信息。此处给出包内识别结果供比对。',
    en: 'The privacy policy or SDK list has to name every third-party SDK with vendor, purpose and data. These are the ones recognised in the package, for comparison.',
  },
  remedy: {
    zh: '逐项核对清单：包内有而清单没有的补充披露或移除；清单有而包内没有的删除。',
    en: 'Compare item by item: disclose or remove what is in the package only, strike what is in the list only.',
  },
  findings: {
    listed: {
      fact: { zh: '识别到 {count} 个第三方 SDK：{sdks}。', en: '{count} third-party SDKs recognised: {sdks}.' },
      judgement: {
        zh: '须与隐私政策、备案 SDK 清单逐项比对。',
        en: 'Compare each with the privacy policy and the filed SDK list.',
      },
    },
    none: {
      fact: { zh: '未识别到第三方 SDK。', en: 'No third-party SDK recognised.' },
      judgement: {
        zh: '不涉及；未收录的小众 SDK 仍需单位自行申报。',
        en: 'Does not apply; SDKs unknown to the catalogue still have to be declared.',
      },
    },
  },
} satisfies Catalogue<string>;
