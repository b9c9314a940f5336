import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '人脸等生物识别组件', en: 'Face recognition SDKs' },
  purpose: {
    zh: '生物识别信息须有特定目的和充分必要性，并应提供其他验证方式。',
    en: 'Biometric information needs a specific purpose and sufficient necessity, and another way to verify should be offered.',
  },
  remedy: {
    zh: '说明使用场景与必要性，单独取得同意，并提供不采集人脸的替代方式；用不到的移除。',
    en: 'State scene and necessity, obtain separate consent, offer a way without face data, and remove what is unused.',
  },
  findings: {
    certain: {
      fact: { zh: '识别到：{sdks}。', en: 'Recognised: {sdks}.' },
      judgement: {
        zh: '是否采集、是否必要须结合功能与隐私政策核实。',
        en: 'Check with functions and privacy policy whether it is collected and needed.',
      },
    },
    likely: {
      fact: { zh: '疑似（只有一类特征）：{sdks}。', en: 'Perhaps present (one kind of sign only): {sdks}.' },
      judgement: {
        zh: '特征不足以确认，须人工核实。',
        en: 'One kind of sign does not settle it; a person has to check.',
      },
    },
    absent: {
      fact: { zh: '在识别出的 {total} 个 SDK 中没有此类。', en: 'None among the {total} SDKs recognised.' },
      judgement: { zh: '未见生物识别组件。', en: 'No biometric component.' },
    },
  },
} satisfies Catalogue<string>;
