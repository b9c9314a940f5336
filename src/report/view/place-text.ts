import { reportWords } from '../../i18n/report/words.ts';
import { fill, type Locale } from '../../i18n/locale.ts';
import { visible } from '../../shared/text.ts';
import type { Seen, SeenPlace } from './places.ts';

const words = reportWords.finding;

/** A reference in lines of plain text: what stands there, and each place or moment it was seen at; the pointer into the evidence where none is known. */
export function seenLines(seen: Seen, locale: Locale): string[] {
  const subject = seen.subject === null ? '' : `${visible(seen.subject, 200)}  `;
  if (seen.moments.length > 0) {
    return seen.moments.map(({ file, run, step, words: told }) => {
      const what = told === undefined ? subject : `${visible(told, 200)}  `;
      return `${what}${visible(run)} #${step + 1}${file === null ? '' : `  ${visible(file)}`}`;
    });
  }
  if (seen.places.length === 0) return [`${subject}${seen.kind}.json#${visible(seen.pointer)}`];
  return seen.places.map((place) => `${subject}${placeText(place, locale)}`);
}

/** `assets/a.js cn.gov.A#run @string/x 第 7 行`. */
function placeText({ config, file, line, method, offset, resource, ...place }: SeenPlace, locale: Locale): string {
  const code = [place.class, method].filter((name) => name !== undefined).map((name) => visible(name, 200));
  const parts = [
    visible(file, 200),
    code.join('#'),
    resource === undefined ? '' : visible(resource, 120),
    config === undefined ? '' : fill(words.config, locale, { config }),
    line === undefined ? '' : fill(words.line, locale, { line }),
    line === undefined && offset !== undefined
      ? fill(words.offset, locale, { offset: `0x${offset.toString(16)}` })
      : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}
