import type { Text } from '../shared/text.ts';

/** What the terminal says after an inspection. */
export const summaryTexts = {
  conclusion: {
    compliant: { zh: '符合', en: 'COMPLIANT' },
    'non-compliant': { zh: '不符合', en: 'NON-COMPLIANT' },
    'needs-review': { zh: '需人工复核', en: 'NEEDS REVIEW' },
    incomplete: { zh: '检测不完整，不能给出符合结论', en: 'INCOMPLETE: cannot be called compliant' },
  },
  outcome: {
    failed: { zh: '不符合', en: 'failed' },
    cantTell: { zh: '需人工确认', en: 'cannot tell' },
    untested: { zh: '未检测', en: 'untested' },
    passed: { zh: '符合', en: 'passed' },
    inapplicable: { zh: '不适用', en: 'inapplicable' },
  },
  head: { zh: '结论：{conclusion}', en: 'Conclusion: {conclusion}' },
  static: {
    zh: '静态检测：仅分析安装包，未安装运行应用。',
    en: 'Static inspection: the package was analysed, the app was not run.',
  },
  device: {
    zh: '动态检测：{model}（API {api}，{serial}）',
    en: 'Dynamic inspection: {model} (API {api}, {serial})',
  },
  virtual: {
    zh: '虚拟手机：以浏览器代替真机，结果不等同真机结论',
    en: 'virtual phone: a browser stands in for a device, the results are not those of a real phone',
  },
  notRun: {
    zh: '应用没有运行起来：{reason}',
    en: 'the app did not run: {reason}',
  },
  forcedUse: { zh: '强制使用（除“未发现”外）', en: 'Forced use (all but NOT FOUND)' },
  noForcedUse: {
    zh: '强制使用：查过的 {count} 类均未发现，仅就到达过的界面而言',
    en: 'Forced use: none of {count} patterns found, as far as screens were reached',
  },
  facts: {
    zh: '有该功能 {present}，不留退路 {compelled}，有后果 {consequence}',
    en: 'present {present}, compelled {compelled}, consequence {consequence}',
  },
  factYes: { zh: '是', en: 'yes' },
  factNo: { zh: '否', en: 'no' },
  factOpen: { zh: '未知', en: 'unknown' },
  incidentPlaces: { zh: '：{places}', en: ': {places}' },
  incidents: { zh: '驱动中的异常', en: 'Incidents while driving' },
  failed: { zh: '不符合', en: 'Failed' },
  advice: { zh: '建议改进（倡导性条款）', en: 'Advice (recommended requirements)' },
  review: { zh: '需人工确认', en: 'For a person to decide' },
  untested: { zh: '未检测', en: 'Not tested' },
  ruleError: { zh: '规则出错', en: 'the rule failed' },
  unreadable: {
    zh: '证据有缺口（{reasons}），已读到的部分未见问题，但不能判为符合',
    en: 'the evidence has gaps ({reasons}): nothing was found in what was read, yet it cannot be called passed',
  },
  outOfReach: {
    zh: '{reason}，用语和标识的有无须动态检测',
    en: '{reason}: wordings and marks are for the dynamic inspection',
  },
  grouped: { zh: '{count} 条规则：{reason}', en: '{count} rules: {reason}' },
  noFiling: { zh: '未提供备案申请表，用 --filing 提供后再检测', en: 'no filing form; hand one in with --filing' },
  requirements: {
    zh: '条款 {all} 条：不符合 {failed}，建议改进 {advice}，需人工确认 {cantTell}，未检测或未检全 {untested}，符合 {passed}',
    en: '{all} requirements: {failed} failed, {advice} advice, {cantTell} cannot tell, {untested} untested or only partly tested, {passed} passed',
  },
  folder: { zh: '检测目录：{path}', en: 'Inspection: {path}' },
  report: { zh: '报告：{path}', en: 'Report: {path}' },
  rootHash: { zh: '证据包根哈希：{sha256}', en: 'Bundle root hash: {sha256}' },
  batchHead: {
    file: { zh: '文件', en: 'file' },
    package: { zh: '包名', en: 'package' },
    conclusion: { zh: '结论', en: 'conclusion' },
  },
  batchTotal: { zh: '共 {all} 个：{counts}', en: '{all} files: {counts}' },
  batchError: { zh: '无法检测 {code}', en: 'error {code}' },
  batchErrors: { zh: '无法检测', en: 'errors' },
} as const satisfies Record<string, Text | Record<string, Text>>;
