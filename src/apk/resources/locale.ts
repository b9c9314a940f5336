/** Parts of a locale; each empty when absent. */
export interface Locale {
  /** ISO 639, two or three letters. Android's old codes (`iw`, `in`, `ji`) as stored. */
  readonly language: string;
  /** ISO 3166 letters or UN M.49 digits. */
  readonly region: string;
  /** ISO 15924, as declared; empty where Android computed it. */
  readonly script: string;
  readonly variant: string;
}

const offsets = { language: 8, region: 10, script: 36, variant: 40, scriptWasComputed: 52 } as const;

/** The locale of a zero-padded `ResTable_config`. */
export function readLocale(config: Buffer): Locale {
  const computed = config[offsets.scriptWasComputed] === 1;
  return {
    language: unpackCode(config[offsets.language]!, config[offsets.language + 1]!, 'a'),
    region: unpackCode(config[offsets.region]!, config[offsets.region + 1]!, '0'),
    script: computed ? '' : zeroTerminated(config, offsets.script, 4),
    variant: zeroTerminated(config, offsets.variant, 8),
  };
}

/** Two ASCII characters, or three packed in 5 bits each when the first byte's top bit is set (`unpackLanguageOrRegion`). */
function unpackCode(first: number, second: number, base: 'a' | '0'): string {
  if (first === 0) return '';
  if ((first & 0x80) === 0) return printableAscii(first) + printableAscii(second);
  const start = base.charCodeAt(0);
  const codes = [second & 0x1f, ((second & 0xe0) >> 5) | ((first & 0x03) << 3), (first & 0x7c) >> 2];
  return codes.map((code) => String.fromCharCode(start + code)).join('');
}

function zeroTerminated(buffer: Buffer, start: number, length: number): string {
  let text = '';
  for (let at = start; at < start + length && buffer[at] !== 0; at += 1) text += printableAscii(buffer[at]!);
  return text;
}

/** A code that nobody uses is still not "any": what does not print becomes a question mark. */
function printableAscii(code: number): string {
  if (code === 0) return '';
  return code > 0x20 && code < 0x7f ? String.fromCharCode(code) : '?';
}

/** BCP 47: `zh-Hant-TW`. Empty for no locale. */
export function formatLocale({ language, region, script, variant }: Locale): string {
  return [language, script, region, variant].filter((part) => part !== '').join('-');
}

export function parseLocale(tag: string): Locale {
  const [language = '', ...rest] = tag.split('-');
  const script = rest.find((part) => /^[A-Z][a-z]{3}$/.test(part)) ?? '';
  const region = rest.find((part) => /^([A-Z]{2}|\d{3})$/.test(part)) ?? '';
  const variant = rest.find((part) => part !== script && part !== region && part.length > 3) ?? '';
  return { language, region, script, variant };
}

/** Codes that Android takes for the same language (`langsAreEquivalent`, and Java's old ISO 639 codes). */
const sameLanguage: Readonly<Record<string, string>> = { fil: 'tl', id: 'in', he: 'iw', yi: 'ji' };

/** Regions whose likely script differs from the language's usual one; from CLDR's likely subtags. */
const likelyScripts: Readonly<Record<string, { usual: string; script: string; regions: readonly string[] }>> = {
  zh: {
    usual: 'Hans',
    script: 'Hant',
    regions: ['TW', 'HK', 'MO', 'AU', 'BN', 'GB', 'GF', 'ID', 'PA', 'PF', 'PH', 'SR', 'TH', 'US', 'VN'],
  },
  sr: { usual: 'Cyrl', script: 'Latn', regions: ['ME', 'RO', 'RU', 'TR'] },
  pa: { usual: 'Guru', script: 'Arab', regions: ['PK'] },
  uz: { usual: 'Latn', script: 'Arab', regions: ['AF'] },
  az: { usual: 'Latn', script: 'Arab', regions: ['IQ', 'IR'] },
};

function scriptOf({ language, region, script }: Locale): string {
  if (script !== '') return script;
  const likely = likelyScripts[language];
  if (likely === undefined) return '';
  return likely.regions.includes(region) ? likely.script : likely.usual;
}

/** Whether text for `offered` may be shown to a reader of `wanted`: same language, same script; any region unless that is all there is (`ResTable_config::match`). */
export function localeMatches(offered: Locale, wanted: Locale): boolean {
  if (offered.language === '' && offered.region === '') return true;
  const language = (code: string): string => sameLanguage[code] ?? code;
  if (language(offered.language) !== language(wanted.language)) return false;
  // Without a language there is no script to compare, and the region has to be the same.
  if (offered.language === '') return offered.region === wanted.region;
  return scriptOf(offered) === scriptOf(wanted);
}

/** Higher is closer; for locales that match. */
export function localeCloseness(offered: Locale, wanted: Locale): number {
  if (offered.language === '') return 0;
  let score = 1;
  if (offered.region === wanted.region) score += 4;
  else if (offered.region === '') score += 2;
  if (offered.variant === wanted.variant) score += 1;
  return score;
}
