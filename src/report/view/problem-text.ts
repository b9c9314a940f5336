import type { Locale } from '../../i18n/locale.ts';
import { labelOf } from './names.ts';

/** What a problem's or gap's code is called. */
export function problemTitle(code: string, locale: Locale): string {
  return labelOf({}, code, locale);
}

/** What it means to a reader; null where the title says it all. */
export function problemMeaning(_code: string, _locale: Locale): string | null {
  return null;
}
