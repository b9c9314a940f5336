import type { Text } from '../shared/text.ts';

/** What the commands that compare inspections, and make notices of them, say. */
export const comparingTexts = {
  notice: {
    zh: '出具整改通知：须整改的问题、条款、整改建议、期限与回复栏；仅需说明的事项另列',
    en: 'write a rectification notice: what failed, the requirements, remedies, deadline and room for the reply; open questions stand apart',
  },
  retest: {
    zh: '整改复测：上次检测的每个问题已整改、未整改、复发还是无法复现，新旧画面并列；没有检测到的不算已整改',
    en: 're-test: each problem of the old inspection is fixed, not fixed, recurred or not reproducible, screens side by side; what was not looked at is never fixed',
  },
  summary: {
    zh: '汇总一批检测：逐个应用的结论、问题分布、逐条款统计、没有检测的内容；读不出的目录列出，不影响其余',
    en: 'summarise a batch: conclusions, problems by rule, figures by requirement, what was not tested; folders that cannot be read are named',
  },
  compare: {
    zh: '与自查或第三方评估结果比对：一致性矩阵、卡帕系数，每个分歧列出本方证据',
    en: 'compare with a self-assessment or another evaluator: agreement matrix, kappa, and our evidence for each disagreement',
  },
  argumentBefore: { zh: '上次检测的目录或 inspection.json', en: 'the old inspection: its folder or inspection.json' },
  argumentAfter: { zh: '复测的检测目录或 inspection.json', en: 'the new inspection' },
  argumentBatch: {
    zh: '检测目录，或含有多个检测目录的目录',
    en: 'inspections, or folders that hold inspections',
  },
  argumentOther: {
    zh: '对方的结果：检测目录、inspection.json，或表格（.xlsx、.csv）',
    en: 'their result: an inspection, or a table (.xlsx, .csv)',
  },
  optionDue: { zh: '整改期限，如 2026-12-31；不写则留空待填', en: 'deadline, like 2026-12-31; left blank without it' },
  optionTo: {
    zh: '整改单位；默认为备案申请表中的主办单位',
    en: 'who has to rectify; default: the sponsor of the filing form',
  },
  optionDocumentFormat: { zh: '格式，逗号分隔：{formats}', en: 'formats, comma separated: {formats}' },
  optionEarlier: {
    zh: '更早的一次检测，可重复：用来认定“复发”',
    en: 'an inspection before the old one, repeatable: tells what recurred',
  },
  optionDespite: {
    zh: '包名或签名不同仍予比对的理由，写进报告',
    en: 'reason for comparing although package or signer differ; it goes into the report',
  },
  optionMapping: {
    zh: '列对应文件（YAML）：sheet、headRow、columns、outcomes、match、evaluator，见 docs/comparing.md',
    en: 'column mapping (YAML): sheet, headRow, columns, outcomes, match, evaluator, see docs/comparing.md',
  },
  optionCompareJson: {
    zh: '把结果以 JSON 写到标准输出',
    en: 'write the result as JSON to stdout',
  },
} as const satisfies Record<string, Text>;
