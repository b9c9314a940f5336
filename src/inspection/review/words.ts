import type { Outcome } from '../../rules/rule.ts';
import type { Text } from '../../shared/text.ts';
import type { Decision, ReviewState } from './model.ts';

/** Words for decisions, as checklists offer them and reports print them. A filled checklist may hold those of either language. */
export const decisionWords: Readonly<Record<Decision, Text>> = {
  confirmed: { zh: '确认', en: 'confirmed' },
  overturned: { zh: '推翻', en: 'overturned' },
  passed: { zh: '符合', en: 'passed' },
  failed: { zh: '不符合', en: 'failed' },
  inapplicable: { zh: '不适用', en: 'inapplicable' },
  cantTell: { zh: '无法判定', en: 'cannot tell' },
  withdrawn: { zh: '撤回', en: 'withdrawn' },
};

export const outcomeWords: Readonly<Record<Outcome, Text>> = {
  failed: { zh: '不符合', en: 'failed' },
  cantTell: { zh: '需人工确认', en: 'cannot tell' },
  untested: { zh: '未检测', en: 'untested' },
  passed: { zh: '符合', en: 'passed' },
  inapplicable: { zh: '不适用', en: 'inapplicable' },
};

export const stateWords: Readonly<Record<ReviewState, Text>> = {
  applied: { zh: '已采用', en: 'applied' },
  stale: { zh: '已失效：复核之后判定有变，未采用', en: 'stale: the verdict has changed since, not applied' },
  superseded: { zh: '已被后来的复核取代', en: 'superseded by a later one' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  refused: {
    zh: '不合现行要求（缺复核人或理由，或不得如此认定），未采用',
    en: 'refused by the rules of today (without a reviewer or a reason, or not to be decided so), not applied',
  },
};
