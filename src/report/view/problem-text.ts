import { errorTexts } from '../../i18n/errors.ts';
import { type Locale, pick } from '../../i18n/locale.ts';
import { drivenCodes } from '../../i18n/report/driven-codes.ts';
import { visible } from '../../shared/text.ts';
import { problems } from '../../standards/problems.ts';

/** What a problem's or gap's code is called: gaps may also carry the code of the error that made them. */
export function problemTitle(code: string, locale: Locale): string {
  const title = entryOf(problems, code)?.title ?? entryOf(errorTexts, code)?.title ?? entryOf(drivenCodes, code);
  return title === undefined ? visible(code, 80) : pick(title, locale);
}

/** What it means to a reader; null where nothing is known beyond the title. */
export function problemMeaning(code: string, locale: Locale): string | null {
  const entry = entryOf(problems, code);
  return entry === undefined ? null : pick(entry.meaning, locale);
}

/** Codes come from evidence on disk: `constructor` is no code. */
function entryOf<V>(table: Readonly<Record<string, V>>, code: string): V | undefined {
  return Object.hasOwn(table, code) ? table[code] : undefined;
}
