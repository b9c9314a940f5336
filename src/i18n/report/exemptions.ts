import type { Text } from '../../shared/text.ts';

/** What reports and the terminal say of exemptions. */
export const exemptionWords = {
  note: {
    zh: '特殊场景依据只把其范围内的“不符合”降为“需人工确认”（待核），不作为符合的依据；是否成立由人工核定。状态为判定时（{at}）的状态，到期后重新判定即不再采用。',
    en: 'An exemption only lowers what failed in its scope to a question for a person, and is no ground for a pass; whether it holds is for that person. States are those at the time of judging ({at}); once it has ended, judging again leaves it out.',
  },
  scene: { zh: '场景', en: 'Scene' },
  state: { zh: '状态', en: 'State' },
  objections: { zh: '不予采用的原因', en: 'Refused because' },
  objection: { zh: '{field}：{text}', en: '{field}: {text}' },
  basis: { zh: '依据文件', en: 'Paper' },
  basisValue: { zh: '{name}（{number}）', en: '{name} ({number})' },
  digest: { zh: '依据文件 SHA-256', en: 'SHA-256 of the paper' },
  requester: { zh: '申请人', en: 'Requested by' },
  approver: { zh: '批准人', en: 'Approved by' },
  users: { zh: '适用人员', en: 'Users covered' },
  scope: { zh: '适用范围', en: 'Scope' },
  scopeRules: { zh: '规则 {names}', en: 'rules {names}' },
  scopePatterns: { zh: '类别 {names}', en: 'patterns {names}' },
  scopeScreens: { zh: '仅限界面 {names}', en: 'screens {names} only' },
  scopeFingerprints: { zh: '仅限问题 {names}', en: 'problems {names} only' },
  term: { zh: '有效期', en: 'In force' },
  termValue: { zh: '{from} 至 {until}', en: '{from} to {until}' },
  appliedTo: { zh: '降为待核', en: 'Lowered to a question' },
  source: { zh: '所在文件', en: 'File' },
  sourceValue: { zh: '{name}，SHA-256 {sha256}', en: '{name}, SHA-256 {sha256}' },
  states: {
    active: { zh: '有效，已采用', en: 'in force and applied' },
    'not-needed': { zh: '有效，未用到（范围内没有不符合）', en: 'in force, unused: nothing in its scope failed' },
    'not-yet': { zh: '尚未生效，未采用', en: 'not yet in force, not applied' },
    expired: { zh: '已过期，未采用', en: 'expired, not applied' },
    'other-signer': {
      zh: '应用签名与所写证书不同，未采用',
      en: 'the app is not signed by the certificate named, not applied',
    },
    refused: { zh: '不合现行要求，不予采用', en: 'refused by the rules of today, not applied' },
  },
  finding: {
    zh: '本应判为不符合，依据 {ids} 降为待核：{scenes}，有效期至 {until}',
    en: 'would have failed; lowered to a question by {ids}: {scenes}, in force until {until}',
  },
  /** Of the conclusion and the limits. */
  applied: {
    zh: '特殊场景：{count} 条规则的不符合依据 {ids} 降为待核，须人工核定，不计为符合。',
    en: 'Exemptions: {count} rules that failed are left to a person because of {ids}; they do not count as passed.',
  },
  idle: {
    zh: '特殊场景依据 {id}：{state}。',
    en: 'Exemption {id}: {state}.',
  },
  refused: {
    zh: '特殊场景依据 {id}：不合现行要求，不予采用（{why}）。',
    en: 'Exemption {id}: refused by the rules of today, not applied ({why}).',
  },
  /** SARIF, `suppressions.justification`. */
  justification: {
    zh: '{id}：{scene}；依据 {basis}；申请人 {requester}，批准人 {approver}；适用 {users}；有效期 {from} 至 {until}',
    en: '{id}: {scene}; paper: {basis}; requested by {requester}, approved by {approver}; covers {users}; in force {from} to {until}',
  },
} as const satisfies Record<string, Text | Record<string, Text>>;
