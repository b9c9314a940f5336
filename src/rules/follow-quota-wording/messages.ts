import type { Catalogue } from '../rule.ts';
import { wordingFindings, type WordingKey } from '../wording.ts';

export const messages: Catalogue<WordingKey> = {
  title: { zh: '强制关注用语', en: 'Follow-quota wording' },
  purpose: {
    zh: '关注不得滥用，也不得作为考评依据，此处查找关注任务、关注率等文字。',
    en: 'Following must not be abused or used for appraisal; the texts are searched for follow tasks and rates.',
  },
  remedy: {
    zh: '取消关注任务和关注率统计，引导关注须可以拒绝。',
    en: 'Remove follow tasks and follow rates; an invitation to follow can be declined.',
  },
  findings: wordingFindings('follow', {
    zh: '一般的关注按钮不违规，要求人人关注并考核才是问题。',
    en: 'A follow button is no breach; demanding and appraising follows is.',
  }),
};
