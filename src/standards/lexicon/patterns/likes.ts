import type { WordPattern } from '../model.ts';

export const likes = {
  requirement: 'GMA-BAN-4',
  name: { zh: '点赞', en: 'Likes' },
  wanted: false,
  roots: ['赞', '送花', '比心', '喜欢', '支持'],
  strong: [
    '点赞量排名',
    '点赞数考核',
    '必须点赞',
    '点赞任务',
    '点赞送花',
    '去点赞',
    '为TA点赞',
    '点赞榜',
    '获赞数排行',
  ],
  feature: ['点赞', '送花'],
  weak: ['喜欢', '支持', '赞', '比心'],
  expressions: [
    { grade: 'strong', expression: /(?:点赞|送花|比心)(?:量|数|次数)?[^。\n]{0,6}(?:排名|排行|榜|考核|任务|达标)/ },
    { grade: 'strong', expression: /(?:去|请|快来)?(?:点赞|送花)(?:任务)?\s*\+?\d*\s*分/ },
    { grade: 'strong', expression: /(?:至少|不少于)[^。\n]{0,6}\d+\s*(?:个|次)?(?:赞|点赞)/ },
    { grade: 'strong', expression: /(?:今日)?点赞\s*\d+\s*\/\s*\d+/ },
  ],
  benign: [
    { expression: /(?:好差评|评价|满意)/, covers: 'all', reason: { zh: '对服务的评价', en: 'rating of a service' } },
    {
      expression: /(?:赞助|赞成|赞同|称赞)/,
      covers: 'overlap',
      reason: { zh: '赞助、赞成等词里的“赞”', en: 'the character in another word' },
    },
  ],
  hints: {
    english: ['like', 'thumbs up', 'praise', 'upvote', 'FabulousNumber'],
    resourceIds: ['like', 'praise', 'dianzan', 'zan', 'thumb', 'fabulous', 'favor'],
    apis: ['/like', '/praise', '/zan', '/thumbs'],
    permissions: [],
    structure: [
      { zh: '任务中心显示点赞完成数', en: 'task centre counts likes' },
      { zh: '点赞数可排序、可导出', en: 'likes sorted or exported' },
    ],
  },
} as const satisfies WordPattern;
