import type { Locale } from '../../../i18n/locale.ts';
import { driven } from './driven.ts';
import { narrow } from './narrow.ts';
import { page } from './page.ts';
import { parts } from './parts.ts';
import { print } from './print.ts';
import { tokens } from './tokens.ts';

/** The whole style sheet; print last, so that it overrides. */
export function styleSheet(locale: Locale): string {
  return [tokens, page, parts, driven, narrow, print(locale)].join('');
}
