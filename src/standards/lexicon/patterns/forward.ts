import type { WordPattern } from '../model.ts';

export const forward = {
  requirement: 'GMA-BAN-4',
  name: { zh: '转发分享', en: 'Forwards' },
  wanted: false,
  roots: ['转发', '分享', '邀请好友', '推荐', '朋友圈'],
  strong: [
    '转发任务',
    '转发量',
    '转发到朋友圈',
    '转发截图上传',
    '必须转发',
    '转发排行',
    '分享得分',
    '分享海报',
    '邀请好友得积分',
  ],
  feature: ['转发'],
  weak: ['推荐', '分享'],
  expressions: [
    {
      grade: 'strong',
      expression: /(?:转发|分享)(?:量|数|次数)?[^。\n]{0,8}(?:排名|考核|通报|任务|达标|得分|\+\s*\d+)/,
    },
    { grade: 'strong', expression: /(?:必须|务必|请)[^。\n]{0,8}(?:转发|分享)[^。\n]{0,8}(?:朋友圈|群|截图)/ },
    { grade: 'strong', expression: /(?:上传|提交)[^。\n]{0,4}(?:转发|分享|朋友圈)[^。\n]{0,4}截图/ },
  ],
  benign: [
    {
      expression: /(?:转发(?:文件|流程|地址|邮件|端口)|转办)/,
      covers: 'overlap',
      reason: { zh: '公文转办或网络转发', en: 'official forwarding or network terms' },
    },
    {
      expression: /(?:分享(?:按钮|到)|复制链接)/,
      covers: 'overlap',
      reason: { zh: '普通分享按钮', en: 'an ordinary share button' },
    },
  ],
  hints: {
    english: ['forward', 'share', 'repost'],
    resourceIds: ['share', 'forward', 'zhuanfa', 'repost', 'propagate'],
    apis: ['/share', '/forward'],
    permissions: ['READ_MEDIA_IMAGES'],
    structure: [
      { zh: '分享面板带计分提示', en: 'share panel that shows points' },
      { zh: '要求上传转发截图', en: 'slot for a screenshot of the forward' },
    ],
  },
} as const satisfies WordPattern;
