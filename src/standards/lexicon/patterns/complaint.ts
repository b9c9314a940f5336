import type { WordPattern } from '../model.ts';

export const complaint = {
  requirement: 'GMA-20',
  name: { zh: '投诉建议入口', en: 'Complaint entry' },
  wanted: true,
  roots: ['投诉', '建议', '反馈', '意见', '问题', '客服', '联系我们', '帮助', '举报', '形式主义'],
  strong: [
    '投诉建议',
    '意见反馈',
    '我要投诉',
    '建议反馈',
    '在线投诉',
    '指尖上的形式主义投诉',
    '投诉举报',
    '咨询建议',
    '问题反馈',
    '帮助与反馈',
  ],
  feature: ['反馈', '投诉'],
  weak: ['联系我们', '帮助', '建议', '客服'],
  expressions: [
    { grade: 'feature', expression: /(?:投诉|建议|意见|问题)(?:反馈|举报|建议|与建议|箱)/ },
    { grade: 'strong', expression: /指尖上的形式主义[^。\n]{0,6}(?:投诉|举报)/ },
  ],
  benign: [
    {
      expression: /(?:客服电话|联系电话)\s*[:：]?\s*[\d-]+/,
      covers: 'overlap',
      reason: { zh: '只有电话，不能在线受理', en: 'a telephone number only' },
    },
  ],
  hints: {
    english: ['feedback', 'complaint', 'suggestions'],
    resourceIds: ['feedback', 'complaint', 'tousu', 'suggest', 'yijian'],
    apis: ['/feedback', '/complaint', '/suggest'],
    permissions: [],
    structure: [
      { zh: '四次点击以内可到达', en: 'within four taps' },
      { zh: '能提交并得到受理编号', en: 'can be submitted and gets a number' },
      { zh: '有进度、答复和评价', en: 'shows progress, answer and rating' },
    ],
  },
} as const satisfies WordPattern;
