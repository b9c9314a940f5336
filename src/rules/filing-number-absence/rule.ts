import { shownTextRule } from '../shown-text.ts';
import { messages } from './messages.ts';

/** The form of these numbers is not published; what counts is the label with something behind it. ICP and police numbers are others. */
const filingLabel = /(?:政务[^。\n]{0,12}备案|应用备案|程序备案|备案(?:编)?号)[^。\n]{0,6}?\d{2,}/;
const otherNumber = /ICP|公网安备|增值电信|工信部/i;

export const filingNumberAbsence = shownTextRule({
  id: 'filing-number-absence',
  isShown: (text) => filingLabel.test(text) && !otherNumber.test(text),
  requirements: ['GMA-10'],
  severity: 'moderate',
  messages,
});
