import { type Text, type TextValue, type TextValues, visible } from '../shared/text.ts';

export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

export function isLocale(value: string): value is Locale {
  return (locales as readonly string[]).includes(value);
}

export function pick(text: Text, locale: Locale): string {
  return locale === 'zh-CN' ? text.zh : text.en;
}

/** How many items of a list are spelled out before the rest is counted. */
const listed = 5;

/**
 * The text in one language with its placeholders filled. Values come from the app under inspection: each is made visible and bounded.
 * A placeholder without a value stays as it is, so that a mistake shows.
 */
export function fill(text: Text, locale: Locale, values: TextValues = {}): string {
  return pick(text, locale).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? whole : show(value, locale);
  });
}

function show(value: TextValue, locale: Locale): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return visible(value);
  const shown = value.slice(0, listed).map((item) => visible(item));
  const rest = value.length - shown.length;
  if (locale === 'zh-CN') return shown.join('、') + (rest > 0 ? ` 等 ${value.length} 项` : '');
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
