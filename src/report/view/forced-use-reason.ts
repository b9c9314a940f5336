import { type Locale, pick } from '../../i18n/locale.ts';
import { visible } from '../../shared/text.ts';
import { forcedUseReasons } from '../../standards/forced-use-reasons.ts';

/** A reason of a grade in words; the code itself where this version does not know it. */
export function forcedUseReason(code: string, locale: Locale): string {
  return Object.hasOwn(forcedUseReasons, code)
    ? pick(forcedUseReasons[code as keyof typeof forcedUseReasons], locale)
    : visible(code, 80);
}
