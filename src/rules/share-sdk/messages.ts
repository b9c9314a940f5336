import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '分享转发组件', en: 'Share SDKs' },
  purpose: {
    zh: '分享转发本身不违规；若把转发量用于考评则违规，故作线索列出。',
    en: 'Sharing is no violation by itself; using forwards in appraisal is, so it is listed as a lead.',
  },
  remedy: {
    zh: '确认转发不计分、不排名、不作考评依据；不需要的移除分享 SDK。',
    en: 'Make sure that forwards are not scored, ranked or used in appraisal; remove the SDK where it is not needed.',
  },
  findings: {
    certain: {
      fact: { zh: '识别到：{sdks}。', en: 'Recognised: {sdks}.' },
      judgement: {
        zh: '须结合任务、积分、排名功能核实转发量是否被用于考评。',
        en: 'Check with tasks, points and rankings whether forwards are used in appraisal.',
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
      judgement: { zh: '未见分享组件。', en: 'No share component.' },
    },
  },
} satisfies Catalogue<string>;
