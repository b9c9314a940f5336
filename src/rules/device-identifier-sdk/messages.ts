import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '设备标识组件', en: 'Device identifier SDKs' },
  purpose: {
    zh: '设备标识、风控组件会读取设备识别码，须在隐私政策中逐项说明并在同意后初始化。',
    en: 'Device identifier and risk-control components read identifiers; the privacy policy has to list them and they may start only after consent.',
  },
  remedy: {
    zh: '在 SDK 清单中写明采集的标识与目的；同意隐私政策之前不初始化；优先用可重置的 OAID。',
    en: 'State identifiers and purpose in the SDK list, do not start it before consent, and prefer the resettable OAID.',
  },
  findings: {
    certain: {
      fact: { zh: '识别到：{sdks}。', en: 'Recognised: {sdks}.' },
      judgement: {
        zh: '披露与初始化时机须对照隐私政策并在运行中核实。',
        en: 'Compare with the privacy policy and check at run time when it starts.',
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
      judgement: { zh: '未见设备标识组件。', en: 'No device identifier component.' },
    },
  },
} satisfies Catalogue<string>;
