import type { Catalogue } from '../rule.ts';
import { wordingFindings, type WordingKey } from '../wording.ts';

export const messages: Catalogue<WordingKey> = {
  title: { zh: '网络投票用语', en: 'Vote-quota wording' },
  purpose: {
    zh: '网络投票数不得作为考评依据，此处查找拉票、每日投票、投票率等文字。',
    en: 'Online votes must not be a basis of appraisal; the texts are searched for canvassing, daily votes and turnout.',
  },
  remedy: {
    zh: '取消随意设置的投票和参与率要求；依法或组织内的表决单独说明。',
    en: 'Remove arbitrary votes and turnout demands; explain statutory or internal ballots apart.',
  },
  findings: wordingFindings('votes', {
    zh: '法定选举和内部表决不在此列，拉票和参与率通报才是问题。',
    en: 'Elections and internal ballots are fine; canvassing and turnout circulars are not.',
  }),
};
