import { isOwn, partyOfPlaces } from '../party.ts';
import { plainName } from '../plain-name.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

/** A unit behind a label of responsibility. */
const labelled = /(?:主办|主管|承办|使用|责任)单位(?:\s*[:：]|\s)\s*([\u4e00-\u9fff]{4,30})/;

export const filedSponsorMismatch = defineRule({
  meta: {
    id: 'filed-sponsor-mismatch',
    version: 1,
    subject: 'filing',
    requirements: ['GMA-10', 'GMA-04', 'FIL-01'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['texts', 'filing'],
    messages,
  },
  evaluate({ texts, filing }) {
    const { sponsor } = filing.form;
    const wanted = plainName(sponsor);
    const form = seen('filing', '/form/sponsor');
    const own = (test: (text: string) => boolean) =>
      select('texts', '/texts', texts.texts, (entry) => isOwn(partyOfPlaces(entry)) && test(entry.text));
    const found = own((text) => plainName(text).includes(wanted));
    if (wanted !== '' && found.items.length > 0) {
      const values = { sponsor, places: found.items.length };
      return [{ outcome: 'passed', message: 'found', values, seenAt: [form, ...found.seenAt] }];
    }
    const others = own((text) => labelled.test(text));
    if (others.items.length > 0) {
      const values = { sponsor, examples: namesOf(others.items, ({ text }) => labelled.exec(text)?.[1] ?? text) };
      return [{ outcome: 'cantTell', message: 'other-sponsor', values, seenAt: [form, ...others.seenAt] }];
    }
    const values = { sponsor, count: texts.texts.length };
    return [{ outcome: 'cantTell', message: 'not-found', values, seenAt: [form, seen('texts', '/texts')] }];
  },
});
