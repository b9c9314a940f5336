import type { WordPattern } from '../model.ts';

export const forms = {
  requirement: 'GMA-BAN-1',
  name: { zh: '填表报数', en: 'Forms and figures' },
  wanted: false,
  roots: ['报', '填', '台账', '表单', '登记', '录入', '采集', '催办'],
  strong: [
    '日报',
    '周报',
    '零报告',
    '一日一报',
    '每日填报',
    '每周填报',
    '台账',
    '报数',
    '重复填报',
    '未填报单位',
    '填报进度',
    '催报',
    '按时报送',
    '表单任务',
    '一表多报',
    '数据直报',
  ],
  feature: ['填报', '报送', '填表'],
  weak: ['登记', '录入', '采集', '表单', '上报'],
  expressions: [
    { grade: 'strong', expression: /(?:每日|每天|每周|每月|每旬|一日|一周)[^。\n]{0,4}(?:填报|上报|报送|报数|一报)/ },
    { grade: 'strong', expression: /(?:未|还有)\s*\d*\s*(?:项|条|单位|人)?(?:未填报|未上报|待填报)/ },
    { grade: 'strong', expression: /零报告/ },
    { grade: 'strong', expression: /(?:催报|催办|逾期未报|限时报送)/ },
  ],
  benign: [
    {
      expression: /(?:事项|业务|证照|办件|在线|网上)(?:申报|填报|办理)/,
      covers: 'overlap',
      reason: { zh: '企业群众办事申报', en: 'applications by citizens and businesses' },
    },
    {
      expression: /(?:统计法|普查|人口普查|经济普查)/,
      covers: 'all',
      reason: { zh: '依法开展的统计普查', en: 'statutory statistics' },
    },
    {
      expression:
        /(?:人民|光明|经济|工人|农民|法治|科技|青年|解放|南方|新华|中国[\u4e00-\u9fff]{0,4}|[省市州县都])日报|日报社|小日报/,
      covers: 'overlap',
      reason: { zh: '报纸名称', en: 'names of newspapers' },
    },
  ],
  hints: {
    english: ['daily report', 'form filling', 'data reporting', 'zero report', 'overdue'],
    resourceIds: ['form', 'report', 'fill', 'tianbao', 'taizhang', 'submit', 'statistics'],
    apis: ['/report', '/form', '/submit', '/statistics'],
    permissions: [],
    structure: [
      { zh: '待填任务带数字角标', en: 'tasks to fill with a badge' },
      { zh: '到点推送催报', en: 'push reminders at a fixed hour' },
      { zh: '多张表里要填同名项目', en: 'same fields in several forms' },
    ],
  },
} as const satisfies WordPattern;
