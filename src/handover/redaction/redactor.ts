import { type SortedValues, sortValues } from './account.ts';
import { withoutCredentials } from './credentials.ts';
import { decodeEscapes } from './escapes.ts';
import { formsOf } from './forms.ts';
import { identifiersIn, insideDigest } from './identifiers.ts';

/** `observed`: what a running app showed, logged or sent. `package`: what anybody can read in the package itself. */
export type Origin = 'observed' | 'package';

/** Takes what must not leave the laboratory out of texts; what it masks stands as `‹name›`. A text without any comes back as it is. */
export interface Redactor {
  values: SortedValues;
  /** Free text. Done twice it changes nothing. */
  text(text: string, origin?: Origin): string;
  /** All that a field or widget says: short values are masked here too. */
  field(text: string, origin?: Origin): string;
  /** Bytes that no decoded part of an export may hold: each with the name of its value. */
  traces: readonly { name: string; bytes: Buffer }[];
}

/** `publicNumbers`: phone numbers, in digits, that the app itself makes public. */
export function makeRedactor(
  secrets: Readonly<Record<string, string>>,
  publicNumbers: ReadonlySet<string> = new Set(),
): Redactor {
  const values = sortValues(secrets);
  const names = new Map<string, string>();
  const exact: string[] = [];
  const encoded: string[] = [];
  for (const { name, value } of values.searched) {
    const forms = formsOf(value);
    exact.push(...forms.exact);
    encoded.push(...forms.base64);
    for (const form of [...forms.exact, ...forms.base64]) if (!names.has(form)) names.set(form, name);
  }
  const replaceValues = replacer(exact, encoded, names);
  const short = new Map(values.exactOnly.map(({ name, value }) => [value, mask(name)]));
  const plainly = (given: string, origin: Origin) => {
    const known = withoutIdentifiers(replaceValues(given), publicNumbers);
    return origin === 'observed' ? withoutCredentials(known) : known;
  };
  const text: Redactor['text'] = (given, origin = 'observed') => {
    const clean = plainly(given, origin);
    const decoded = decodeEscapes(clean);
    if (decoded === undefined) return clean;
    // Partly escaped in a way of its own: what the secret is taken out of is the text as it reads.
    const read = plainly(decoded, origin);
    return read === decoded ? clean : read;
  };
  return {
    values,
    text,
    field: (given, origin) => short.get(given.trim()) ?? text(given, origin),
    traces: tracesOf([...exact, ...encoded], names),
  };
}

/** Digits alone are too common, and few characters stand in every picture. */
function tracesOf(forms: readonly string[], names: ReadonlyMap<string, string>): Redactor['traces'] {
  return [...new Set(forms)]
    .filter((form) => Buffer.byteLength(form) >= 6 && (!/^\d+$/.test(form) || form.length >= 11))
    .map((form) => ({ name: names.get(form) ?? '', bytes: Buffer.from(form, 'utf8') }));
}

function mask(name: string): string {
  return `‹${name}›`;
}

function replacer(
  exact: readonly string[],
  encoded: readonly string[],
  names: ReadonlyMap<string, string>,
): (text: string) => string {
  if (exact.length === 0) return (text) => text;
  const longestFirst = [...new Set(exact)].toSorted((one, other) => other.length - one.length);
  // Digits stand within longer numbers and in hashes, which do not tell them.
  const words = longestFirst.map((form) => (/^\d+$/.test(form) ? `(?<!\\d)${form}(?!\\d)` : quoted(form)));
  const plain = new RegExp(words.join('|'), 'g');
  // The characters beside an encoded value hold some of its bits.
  const base64 =
    encoded.length === 0
      ? undefined
      : new RegExp(`[A-Za-z0-9+/_-]?(${[...new Set(encoded)].map(quoted).join('|')})[A-Za-z0-9+/_-]?=*`, 'g');
  return (text) => {
    const once = text.replace(plain, (form, at: number) =>
      /^\d+$/.test(form) && insideDigest(text, at, at + form.length) ? form : mask(names.get(form) ?? ''),
    );
    return base64 === undefined ? once : once.replace(base64, (_, form: string) => mask(names.get(form) ?? ''));
  };
}

function withoutIdentifiers(text: string, keep: ReadonlySet<string>): string {
  const found = identifiersIn(text, keep);
  if (found.length === 0) return text;
  let done = '';
  let at = 0;
  for (const { end, kind, start } of found) {
    done += text.slice(at, start) + mask(kind);
    at = end;
  }
  return done + text.slice(at);
}

function quoted(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
