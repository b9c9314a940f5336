import type { Text } from '../../shared/text.ts';

/** What reports and commands say of people's decisions. */
export const reviewWords = {
  note: {
    zh: '下列结果由复核人作出。工具的自动判定原样保留在旁；复核之后判定有变的，复核失效，不再采用。',
    en: 'The reviewers named decided the following. What the tool said stands beside it; a decision about a verdict that has changed since is stale and is not applied.',
  },
  caption: { zh: '复核记录', en: 'Decisions' },
  item: { zh: '对象', en: 'About' },
  automatic: { zh: '自动判定', en: 'The tool said' },
  decision: { zh: '复核结论', en: 'Decision' },
  reviewer: { zh: '复核人', en: 'Reviewer' },
  date: { zh: '日期', en: 'Date' },
  reason: { zh: '说明', en: 'Note' },
  state: { zh: '状态', en: 'State' },
  requirement: { zh: '条款 {id}', en: 'requirement {id}' },
  rule: { zh: '规则 {id}', en: 'rule {id}' },
  conclusion: {
    zh: '已采用人工复核 {applied} 条；工具自动结论为：{conclusion}。',
    en: '{applied} decisions by people are applied. The tool alone concluded: {conclusion}.',
  },
  stale: {
    zh: '有 {stale} 条复核已失效（复核之后判定有变），未采用，须重新复核。',
    en: '{stale} decisions are stale (the verdict has changed since) and not applied: somebody has to look again.',
  },
  refused: {
    zh: '有 {refused} 条以前的复核不合现行要求，未采用，须重新复核：{items}。',
    en: '{refused} earlier decisions are refused by the rules of today and not applied, somebody has to look again: {items}.',
  },
  log: {
    zh: '复核记录共 {count} 条，末条哈希 {headSha256}。',
    en: 'The log of decisions has {count}; the hash of the last is {headSha256}.',
  },
  openForPeople: {
    zh: '只能由人核查的条款有 {count} 项尚无定论（未核查 {undecided} 项，复核为“无法判定”{cantTell} 项），不在上述结论之内。',
    en: '{count} requirements that only a person can examine are open and not covered by this conclusion ({undecided} not examined, {cantTell} where a person could not tell).',
  },
  by: {
    zh: '{reviewer} {date} 复核：{decision}（自动判定：{automatic}）',
    en: '{reviewer} on {date}: {decision} (the tool said: {automatic})',
  },
  staleBy: {
    zh: '{reviewer} {date} 曾复核为“{decision}”，其后判定有变，未采用',
    en: '{reviewer} on {date} said “{decision}”; the verdict has changed since, not applied',
  },
  refusedBy: {
    zh: '{reviewer} {date} 曾复核为“{decision}”，不合现行要求，未采用',
    en: '{reviewer} on {date} said “{decision}”; refused by the rules of today, not applied',
  },
  through: {
    zh: '按对其条款的复核（自动判定：{automatic}）',
    en: 'by the decisions about its requirements (the tool said: {automatic})',
  },
  none: { zh: '没有复核记录。', en: 'There are no decisions.' },
  recorded: {
    zh: '记录复核 {added} 条，与已有记录相同的 {same} 条。',
    en: '{added} decisions recorded, {same} were there already.',
  },
  moved: { zh: '结论：{before} → {after}', en: 'Conclusion: {before} → {after}' },
  unmoved: { zh: '结论不变：{after}', en: 'The conclusion stays: {after}' },
  next: {
    zh: '报告须重新生成：zhijian report {folder} --format html,docx,pdf,xlsx',
    en: 'Make the reports again: zhijian report {folder} --format html,docx,pdf,xlsx',
  },
  chained: { zh: '复核记录：{path}', en: 'Decisions: {path}' },
} as const satisfies Record<string, Text>;
