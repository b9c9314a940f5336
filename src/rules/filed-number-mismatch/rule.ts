import { isOwn, partyOfPlaces } from '../party.ts';
import { plainName } from '../plain-name.ts';
import { defineRule } from '../rule.ts';
import { seen, select } from '../selection.ts';
import { messages } from './messages.ts';

export const filedNumberMismatch = defineRule({
  meta: {
    id: 'filed-number-mismatch',
    version: 1,
    subject: 'filing',
    requirements: ['GMA-10', 'GMA-05', 'ICP-01'],
    severity: 'moderate',
    force: 'mandatory',
    requires: ['texts', 'filing'],
    messages,
  },
  evaluate({ texts, filing }) {
    const { filingNumber, icpNumber } = filing.form;
    const numbers = [filingNumber, icpNumber].filter(
      (number): number is string => number !== undefined && number !== '',
    );
    const form = seen('filing', '/form');
    if (numbers.length === 0) return [{ outcome: 'cantTell', message: 'not-stated', seenAt: [form] }];
    const shows = (number: string) =>
      select('texts', '/texts', texts.texts, (entry) => {
        return isOwn(partyOfPlaces(entry)) && plainName(entry.text).includes(plainName(number));
      });
    const absent = numbers.filter((number) => shows(number).items.length === 0);
    if (absent.length > 0) {
      const values = { numbers: absent, count: texts.texts.length };
      return [{ outcome: 'cantTell', message: 'not-found', values, seenAt: [form, seen('texts', '/texts')] }];
    }
    const seenAt = numbers.flatMap((number) => shows(number).seenAt);
    return [{ outcome: 'passed', message: 'found', values: { numbers }, seenAt: [form, ...seenAt] }];
  },
});
