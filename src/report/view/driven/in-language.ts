import type { Locale } from '../../../i18n/locale.ts';

const separator = ' / ';
const han = /\p{Script=Han}/u;

/** Scenarios name what they expect as `中文 / English`: the half for a reader of one language, and the whole where it has no such halves. */
export function inLanguage(text: string, locale: Locale): string {
  const at = text.indexOf(separator);
  if (at < 0) return text;
  const [zh, en] = [text.slice(0, at), text.slice(at + separator.length)];
  if (!han.test(zh) || han.test(en)) return text;
  return locale === 'zh-CN' ? zh : en;
}
