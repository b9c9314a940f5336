import type { WordPattern } from '../model.ts';

export const privacy = {
  requirement: 'RDF-1.1',
  name: { zh: '隐私政策', en: 'Privacy policy' },
  wanted: true,
  roots: ['隐私', '个人信息', '用户协议', '政策', '不同意', '拒绝'],
  strong: ['隐私政策', '个人信息保护政策', '隐私协议', '隐私声明'],
  feature: ['隐私'],
  weak: ['政策', '用户协议'],
  expressions: [
    { grade: 'strong', expression: /(?:隐私|个人信息)(?:政策|保护(?:政策|指引)?|协议|声明|条款)/ },
    { grade: 'weak', expression: /(?:不同意|拒绝)[^。\n]{0,6}(?:退出|无法使用)/ },
  ],
  benign: [
    {
      expression: /政策(?:解读|文件|通知|咨询)/,
      covers: 'overlap',
      reason: { zh: '政务政策，不是隐私政策', en: 'public policy, not a privacy policy' },
    },
  ],
  hints: {
    english: ['privacy policy'],
    resourceIds: ['privacy', 'yinsi', 'agreement'],
    apis: [],
    permissions: [],
    structure: [
      { zh: '首次运行弹窗带政策链接', en: 'first-run window with a link to it' },
      { zh: '不默认勾选同意', en: 'consent not ticked in advance' },
      { zh: '设置或关于页四次点击以内', en: 'within four taps in settings' },
    ],
  },
} as const satisfies WordPattern;
