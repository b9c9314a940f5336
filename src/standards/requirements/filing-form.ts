import { from } from './model.ts';

export const filingForm = from('filing-guide-2026', {
  'FIL-01': {
    clause: '第1行',
    clauseConfidence: 'medium',
    confidence: 'high',
    methods: ['document'],
    quotable: true,
    title: { zh: '主办（使用）单位', en: 'Sponsoring (using) unit' },
    summary: {
      zh: '填写的单位名称应与签章和应用内标识一致。',
      en: 'The unit’s name agrees with its seal and with what the app shows.',
    },
  },
  'FIL-02': {
    clause: '第2行',
    clauseConfidence: 'medium',
    confidence: 'high',
    methods: ['document'],
    quotable: true,
    title: { zh: '应用名称', en: 'App name' },
    summary: {
      zh: '填写的名称应与应用实际名称一致。',
      en: 'The name agrees with the app’s own name.',
    },
  },
  'FIL-03': {
    clause: '第3行',
    clauseConfidence: 'medium',
    confidence: 'high',
    methods: ['document'],
    quotable: true,
    title: { zh: '经办人', en: 'Contact person' },
    summary: {
      zh: '填写经办人姓名、职务和联系方式。',
      en: 'Name, post and contact details of the person in charge.',
    },
  },
  'FIL-04': {
    clause: '第4行',
    clauseConfidence: 'medium',
    confidence: 'high',
    methods: ['document'],
    quotable: true,
    title: { zh: '立项审核', en: 'Project approval' },
    summary: {
      zh: '说明立项的依据、内容和审核结果。',
      en: 'Basis, content and result of the project approval.',
    },
  },
  'FIL-05': {
    clause: '第5行',
    clauseConfidence: 'medium',
    confidence: 'medium',
    methods: ['document'],
    quotable: false,
    title: { zh: '功能设置', en: 'Functions' },
    summary: {
      zh: '列出主要功能；面向基层或签到、积分、时长一类功能要说明用途和依据。',
      en: 'The main functions; grassroots-facing and check-in, ranking or duration functions with purpose and basis.',
    },
  },
  'FIL-06': {
    clause: '第6行',
    clauseConfidence: 'medium',
    confidence: 'high',
    methods: ['document'],
    quotable: true,
    title: { zh: '运维和安全保障', en: 'Operation and security' },
    summary: {
      zh: '说明运维团队、制度、方案，以及安全测试、等级保护等情况。',
      en: 'Operating team, rules and plan, security tests and classified protection.',
    },
  },
  'FIL-07': {
    clause: '第7行',
    clauseConfidence: 'medium',
    confidence: 'high',
    methods: ['document'],
    quotable: true,
    title: { zh: '上线验收', en: 'Acceptance' },
    summary: {
      zh: '说明验收要求、内容和结论。',
      en: 'Requirements, content and result of the acceptance.',
    },
  },
  'FIL-08': {
    clause: '第8行',
    clauseConfidence: 'medium',
    confidence: 'high',
    methods: ['document'],
    quotable: true,
    title: { zh: '在用同类应用', en: 'Similar apps in use' },
    summary: {
      zh: '列出本单位在用的同类应用。',
      en: 'Similar apps that the unit already uses.',
    },
  },
  'FIL-09': {
    clause: '承诺栏',
    clauseConfidence: 'medium',
    confidence: 'high',
    methods: ['document'],
    quotable: true,
    title: { zh: '单位承诺', en: 'Undertaking' },
    summary: {
      zh: '单位承诺材料真实完整并盖章。',
      en: 'The unit undertakes under seal that the materials are true.',
    },
  },
});
