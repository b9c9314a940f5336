import { shownTextRule } from '../shown-text.ts';
import { messages } from './messages.ts';

/** Labels under which apps name who answers for them, with a name behind: a label alone may be an empty field. */
const sponsorLabel =
  /(?:主办|主管|承办|建设|运营|使用|责任)单位(?:\s*[:：为]|\s)\s*[\u4e00-\u9fff]{3,}|版权所有\s*[:：©]?\s*[\u4e00-\u9fff]{4,}/;

export const sponsorNameAbsence = shownTextRule({
  id: 'sponsor-name-absence',
  isShown: (text) => sponsorLabel.test(text),
  requirements: ['GMA-10', 'GMA-04'],
  severity: 'moderate',
  messages,
});
