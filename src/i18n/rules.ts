import type { Text } from '../shared/text.ts';

/** Names of the closed lists that rules are sorted by; keys as in `rules/rule.ts`. */
export const ruleLabels = {
  total: {
    zh: '共 {count} 条规则；zhijian rules <编号> 查看一条。',
    en: '{count} rules; zhijian rules <id> explains one.',
  },
  subject: {
    'forced-use': { zh: '强制使用', en: 'Forced use' },
    permissions: { zh: '权限', en: 'Permissions' },
    privacy: { zh: '隐私与用户权利', en: 'Privacy and user rights' },
    security: { zh: '安全', en: 'Security' },
    network: { zh: '网络传输', en: 'Network' },
    ipv6: { zh: 'IPv6', en: 'IPv6' },
    compatibility: { zh: '兼容适配', en: 'Compatibility' },
    business: { zh: '经营性与第三方', en: 'Business activity and third parties' },
    filing: { zh: '备案一致性', en: 'Filing' },
    integrity: { zh: '完整性与签名', en: 'Integrity and signatures' },
  },
  severity: {
    minor: { zh: '轻微', en: 'minor' },
    moderate: { zh: '一般', en: 'moderate' },
    serious: { zh: '严重', en: 'serious' },
    critical: { zh: '特别严重', en: 'critical' },
  },
  force: {
    mandatory: { zh: '强制性条款', en: 'mandatory' },
    recommended: {
      zh: '倡导性条款（不符合时为建议，不作违规认定）',
      en: 'recommended (a failure is advice, not a violation)',
    },
  },
  part: {
    purpose: { zh: '检查目的', en: 'Purpose     ' },
    remedy: { zh: '整改建议', en: 'Remedy      ' },
    weight: { zh: '级别效力', en: 'Weight      ' },
    evidence: { zh: '所需证据', en: 'Evidence    ' },
    requirements: { zh: '对应条款', en: 'Requirements' },
    findings: { zh: '可能的发现（编号 / 事实 / 判断）', en: 'Possible findings (key / fact / judgement)' },
  },
} as const satisfies Record<string, Text | Record<string, Text>>;
