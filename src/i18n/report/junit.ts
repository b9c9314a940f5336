import type { Text } from '../../shared/text.ts';

/** What the JUnit report says around the texts of the rules. */
export const junitWords = {
  name: { zh: '指检 {app} {version}：{conclusion}', en: 'zhijian {app} {version}: {conclusion}' },
  virtual: {
    zh: '在虚拟手机上运行：以浏览器代替真机，结果不等同真机结论。',
    en: 'Run on a virtual phone: a browser stands in for a device, the results are not those of a real phone.',
  },
  fact: { zh: '事实：{text}', en: 'Fact: {text}' },
  judgement: { zh: '判断：{text}', en: 'Judgement: {text}' },
  places: { zh: '位置：', en: 'Places:' },
  more: { zh: '另有 {count} 处，见证据包', en: '{count} more in the bundle' },
  remedy: { zh: '整改建议：{text}', en: 'Remedy: {text}' },
  requirements: { zh: '条款：{text}', en: 'Requirements: {text}' },
  weight: { zh: '级别：{severity}；{force}', en: 'Severity: {severity}; {force}' },
  gaps: { zh: '证据缺口：{text}', en: 'Gaps in the evidence: {text}' },
  exempted: { zh: '特殊场景：{text}', en: 'Exemption: {text}' },
  reviewed: { zh: '人工复核：{text}', en: 'Reviewed: {text}' },
  message: { zh: '{standing}：{title}：{reason}', en: '{standing}: {title}: {reason}' },
} as const satisfies Record<string, Text>;
