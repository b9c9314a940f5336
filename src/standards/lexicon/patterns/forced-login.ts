import type { WordPattern } from '../model.ts';

export const forcedLogin = {
  requirement: 'GMA-BAN-3',
  name: { zh: '定期登录', en: 'Periodic login' },
  wanted: false,
  roots: ['登录', '必登'],
  strong: [
    '每日必登',
    '每日登录',
    '每日首次登录',
    '连续登录',
    '请尽快登录',
    '您已多日未登录',
    '请定期登录',
    '登录任务',
    '未登录将扣分',
    '登录签到',
  ],
  feature: ['登录天数', '多日未登录', '长期未登录'],
  weak: ['上次登录'],
  expressions: [
    { grade: 'strong', expression: /(?:每日|每天|每周|定期)[^。\n]{0,4}登录/ },
    { grade: 'strong', expression: /\d+\s*天(?:未|没有?)登录/ },
    { grade: 'strong', expression: /(?:连续|累计)登录\s*\d+\s*天/ },
    { grade: 'strong', expression: /(?:未|没有?)登录[^。\n]{0,8}(?:扣|通报|考核|上报)/ },
    { grade: 'strong', expression: /每日登录(?:尚未完成|积分|任务|奖励)/ },
  ],
  benign: [
    {
      expression: /\d+\s*天未登录[^。\n]{0,8}(?:锁定|停用|注销|冻结|安全)/,
      covers: 'overlap',
      reason: { zh: '长期不用即锁定的账号安全策略', en: 'lock after long disuse: account security' },
    },
    {
      expression: /(?:免登录|一键登录|登录失败|登录密码|重新登录|登录超时|登录已过期)/,
      covers: 'overlap',
      reason: { zh: '登录动作本身的提示', en: 'messages of logging in' },
    },
  ],
  hints: {
    english: ['daily login', 'login streak', 'login reminder'],
    resourceIds: ['login_days', 'daily_login', 'streak'],
    apis: ['/login/days', '/dailyTask'],
    permissions: ['POST_NOTIFICATIONS'],
    structure: [
      { zh: '通知多日未登录并带任务', en: 'notice of days without login with a task' },
      { zh: '登录日历或连续登录天数', en: 'login calendar or streak' },
    ],
  },
} as const satisfies WordPattern;
