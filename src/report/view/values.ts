import { type Locale, pick } from '../../i18n/locale.ts';
import { bilingual } from '../../rules/bilingual.ts';
import type { Text, TextValue, TextValues } from '../../shared/text.ts';
import { packers } from '../../standards/packers.ts';
import { sdks } from '../../standards/sdks/index.ts';
import { forcedUseReason } from './forced-use-reason.ts';
import { problemTitle } from './problem-text.ts';

/** Rules write names of products as `极光推送 (JPush)`, fit for both languages; here each reader gets one. */
const products: ReadonlyMap<string, Text> = new Map([...sdks, ...packers].map(({ name }) => [bilingual(name), name]));
const productValues: ReadonlySet<string> = new Set(['sdks', 'packers', 'signs']);

/** The values of a finding as a reader of one language wants them: defects by their titles, products by their names. */
export function shownValues(values: TextValues | undefined, locale: Locale): TextValues | undefined {
  if (values === undefined) return undefined;
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, shownValue(key, value, locale)]));
}

function shownValue(key: string, value: TextValue, locale: Locale): TextValue {
  if (typeof value !== 'object') return value;
  if (key === 'reasons') return value.map((code) => forcedUseReason(code, locale));
  if (key === 'codes') return value.map((code) => titled(code, locale));
  if (!productValues.has(key)) return value;
  return value.map((label) => {
    const name = products.get(label);
    return name === undefined ? label : pick(name, locale);
  });
}

/** With the code, which is what the documents and other tools go by. */
function titled(code: string, locale: Locale): string {
  const title = problemTitle(code, locale);
  if (title === code) return code;
  return locale === 'zh-CN' ? `${title}（${code}）` : `${title} (${code})`;
}
