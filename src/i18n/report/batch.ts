import type { BatchCaution } from '../../inspection/compare/batch/summary.ts';
import type { Text } from '../../shared/text.ts';

/** Sentences of the summary of a batch (抽查批次汇总). */
export const batchWords = {
  title: { zh: '抽查批次汇总', en: 'Summary of a batch' },
  subtitle: { zh: '{apps} 个应用', en: '{apps} apps' },
  period: { zh: '检测期间', en: 'Period' },
  apps: { zh: '应用数', en: 'Apps' },
  inspections: { zh: '检测次数', en: 'Inspections' },
  broken: { zh: '无法读取的检测', en: 'Inspections that cannot be read' },
  conclusions: { zh: '结论统计', en: 'Conclusions' },
  conclusion: { zh: '结论', en: 'Conclusion' },
  count: { zh: '应用数', en: 'Apps' },
  share: { zh: '占比', en: 'Share' },

  overview: { zh: '总体情况', en: 'Overview' },
  overviewText: {
    zh: '本批次计 {apps} 个应用（{inspections} 次检测，同一应用以最近一次为准），检测期间 {from} 至 {to}。',
    en: '{apps} apps are counted ({inspections} inspections; of several of one app the latest counts), inspected from {from} to {to}.',
  },
  empty: { zh: '没有可汇总的检测。', en: 'There is no inspection to summarise.' },
  byApp: { zh: '逐个应用', en: 'App by app' },
  app: { zh: '应用', en: 'App' },
  package: { zh: '包名', en: 'Package' },
  version: { zh: '版本', en: 'Version' },
  date: { zh: '检测日期', en: 'Inspected' },
  occasion: { zh: '检测类型', en: 'Occasion' },
  device: { zh: '设备', en: 'Device' },
  none: { zh: '仅静态', en: 'static only' },
  virtual: { zh: '虚拟手机', en: 'virtual phone' },
  failed: { zh: '不符合', en: 'failed' },
  advice: { zh: '建议', en: 'advice' },
  cantTell: { zh: '需人工确认', en: 'cannot tell' },
  untested: { zh: '未检测', en: 'untested' },
  passed: { zh: '符合', en: 'passed' },
  inapplicable: { zh: '不适用', en: 'inapplicable' },
  counted: { zh: '计入汇总', en: 'Counted' },
  yes: { zh: '是', en: 'yes' },
  superseded: { zh: '否（有更近的检测）', en: 'no (a later one counts)' },
  reviewed: { zh: '人工复核', en: 'Reviewed' },
  notReviewed: { zh: '无', en: 'no' },
  failedRules: { zh: '不符合的强制性项目', en: 'Mandatory items that failed' },
  path: { zh: '检测目录', en: 'Folder' },

  topRules: { zh: '问题分布（按规则）', en: 'Problems by rule' },
  topNote: {
    zh: '先强制性、后倡导性，按不符合的应用数排列。',
    en: 'Mandatory rules first, by the number of apps that failed.',
  },
  rule: { zh: '规则', en: 'Rule' },
  ruleTitle: { zh: '规则名称', en: 'Name of the rule' },
  force: { zh: '效力', en: 'Force' },
  mandatory: { zh: '强制性', en: 'mandatory' },
  recommended: { zh: '倡导性', en: 'recommended' },
  severity: { zh: '级别', en: 'Severity' },
  failedIn: { zh: '不符合的应用', en: 'Apps that failed' },
  noProblems: {
    zh: '没有应用不符合任何规则，也没有需人工确认的项目。',
    en: 'No app failed a rule, and no question is open.',
  },
  moreRules: {
    zh: '另有 {count} 条规则只有需人工确认的情况，见表格文件。',
    en: '{count} more rules have questions only: see the spreadsheet.',
  },

  byRequirement: { zh: '逐条款统计', en: 'Requirement by requirement' },
  requirementNote: {
    zh: '“已查”为有结果的应用数（符合、不符合、需人工确认之和）；占比以“已查”为分母，没有检测的应用不计入，也不视为符合。',
    en: '“Examined” are apps with an answer (passed, failed or open). Shares are of these: apps that were not tested are not counted and not called compliant.',
  },
  requirement: { zh: '条款', en: 'Requirement' },
  examined: { zh: '已查', en: 'Examined' },
  failedShare: { zh: '不符合/已查', en: 'Failed of examined' },
  methodsMissing: { zh: '未采用的方法（应用数）', en: 'Ways not taken (apps)' },
  requirementsUntested: {
    zh: '另有 {count} 项条款没有任何应用得到检测：{ids}。',
    en: '{count} more requirements were not examined for any app: {ids}.',
  },

  notTested: { zh: '没有检测的内容', en: 'What was not tested' },
  reason: { zh: '原因', en: 'Reason' },
  verdicts: { zh: '规则次数', en: 'Verdicts' },
  affected: { zh: '涉及应用', en: 'Apps' },
  nothingUntested: { zh: '每个应用的每条规则都有结果。', en: 'Every rule gave an answer for every app.' },
  reasonAbsent: { zh: '没有采集', en: 'not gathered' },
  reasonSkipped: { zh: '未检测：{reason}', en: 'skipped: {reason}' },
  reasonFailed: { zh: '采集失败：{reason}', en: 'gathering failed: {reason}' },
  reasonError: { zh: '规则出错：{reason}', en: 'the rule failed: {reason}' },
  brokenText: {
    zh: '以下 {count} 个目录无法读取，没有计入任何数字：',
    en: 'The following {count} folders could not be read and are in none of the figures:',
  },
  noBroken: { zh: '所给目录均可读取。', en: 'Everything that was named could be read.' },
  error: { zh: '错误', en: 'Error' },

  caution: {
    'few-apps': {
      zh: '应用不足 30 个，个别应用就会使占比大幅变化：只列个数，不列百分比，不宜据此推断其他应用。',
      en: 'Fewer than 30 apps: a single one moves a share by much. Counts are given and no percentages; they say little of other apps.',
    },
    broken: { zh: '有检测目录无法读取，未计入。', en: 'Some folders could not be read and are not counted.' },
    'repeated-apps': {
      zh: '有应用检测过多次，只计最近一次。',
      en: 'Some apps were inspected several times; the latest counts.',
    },
    'mixed-profiles': {
      zh: '各次检测的判定依据不同，合计数不宜直接比较。',
      en: 'The inspections were judged by different profiles; sums over them compare poorly.',
    },
    'mixed-rulesets': {
      zh: '各次检测所用规则集不同，个别差异可能出于规则变化；可用 zhijian evaluate 统一重判。',
      en: 'The rulesets differ: some differences may come from the rules. zhijian evaluate judges all of them anew.',
    },
    'mixed-occasions': { zh: '检测类型不同。', en: 'The occasions differ.' },
    'mixed-devices': {
      zh: '有的应用做了动态检测，有的没有，或设备种类不同：只在动态检测中才能发现的问题不可比。',
      en: 'Some apps were driven, some not, or on other kinds of devices: what only driving shows does not compare.',
    },
    'virtual-device': {
      zh: '有应用在虚拟手机上检测，其动态结果不等同真机结论。',
      en: 'Some apps were driven on a virtual phone, whose results are not those of a real one.',
    },
    'not-driven': { zh: '有应用没有做动态检测。', en: 'Some apps were not driven.' },
    'not-verified': {
      zh: '汇总依据各检测目录的 inspection.json，未逐一核验证据包；可用 zhijian verify 核验。',
      en: 'The figures rest on inspection.json; the evidence was not verified here (zhijian verify does that).',
    },
  } satisfies Record<BatchCaution, Text>,
  cautions: { zh: '使用说明', en: 'Before you use these figures' },
} as const;
