import type { WordPattern } from '../model.ts';

export const votes = {
  requirement: 'GMA-BAN-4',
  name: { zh: '网络投票', en: 'Votes' },
  wanted: false,
  roots: ['票', '助力', '评选', '表决', '选举', '征集', '参与'],
  strong: ['网络投票', '每日投票', '投票排名', '拉票', '助力投票', '投票任务', '必须投票', '投票率', '参与率'],
  feature: ['投票'],
  weak: ['选举', '征集', '助力', '评选', '表决'],
  expressions: [
    { grade: 'strong', expression: /(?:每日|每天|每人每天)[^。\n]{0,6}投\s*\d*\s*票/ },
    { grade: 'strong', expression: /(?:投票|参与)(?:率|数|量)[^。\n]{0,6}(?:排名|考核|通报|达标|不低于)/ },
    { grade: 'strong', expression: /(?:拉票|刷票)/ },
  ],
  benign: [
    {
      expression: /(?:党内|支部|换届|业主|居民|村民|代表|法定|民主)[^。\n]{0,4}(?:选举|投票|表决|推荐)/,
      covers: 'overlap',
      reason: { zh: '依法或组织内部的选举表决', en: 'statutory or internal election' },
    },
    {
      expression: /(?:意见|问卷|民意)(?:征集|调查)/,
      covers: 'overlap',
      reason: { zh: '征求意见、问卷', en: 'consultation and surveys' },
    },
  ],
  hints: {
    english: ['vote', 'poll', 'ballot'],
    resourceIds: ['vote', 'toupiao', 'poll', 'ballot', 'zhuli'],
    apis: ['/vote', '/poll'],
    permissions: [],
    structure: [
      { zh: '投票入口、名次条与每日次数并存', en: 'vote entry with rank bars and a daily allowance' },
      { zh: '按单位公布参与比例', en: 'participation by unit' },
    ],
  },
} as const satisfies WordPattern;
