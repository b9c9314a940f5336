import type { WordPattern } from '../model.ts';

export const follow = {
  requirement: 'GMA-BAN-4',
  name: { zh: '强制关注', en: 'Follows' },
  wanted: false,
  roots: ['关注', '订阅', '粉丝'],
  strong: ['关注任务', '必须关注', '关注公众号', '关注率', '关注截图', '全员关注', '关注得积分'],
  feature: ['关注'],
  weak: ['粉丝', '订阅'],
  expressions: [
    { grade: 'strong', expression: /(?:关注|订阅)(?:率|数|量)?[^。\n]{0,6}(?:考核|通报|任务|达标|得分|不低于)/ },
    { grade: 'strong', expression: /(?:全员|人人|必须|务必)[^。\n]{0,4}(?:关注|订阅)/ },
  ],
  benign: [
    {
      expression: /(?:关注(?:民生|重点|热点|问题)|引起关注)/,
      covers: 'overlap',
      reason: { zh: '“关注民生”等一般动词', en: 'the ordinary verb' },
    },
    {
      expression: /(?:我的|已)?关注(?:列表|事项)/,
      covers: 'overlap',
      reason: { zh: '业务收藏列表', en: 'a list of followed matters' },
    },
  ],
  hints: {
    english: ['follow', 'subscribe'],
    resourceIds: ['follow', 'guanzhu', 'subscribe'],
    apis: ['/follow'],
    permissions: [],
    structure: [
      { zh: '首次进入弹出关注层', en: 'layer to follow at first entry' },
      { zh: '任务里列有关注公众号', en: 'task to follow an account' },
    ],
  },
} as const satisfies WordPattern;
