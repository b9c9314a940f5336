import { type SortedValues, sortValues } from './account.ts';
import { withoutCredentials } from './credentials.ts';
import { decodeEscapes } from './escapes.ts';
import { formsOf } from './forms.ts';
import { identifiersIn, insideDigest } from './identifiers.ts';
import { withoutSpelled } from './split.ts';
import { foldWidths } from './widths.ts';

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
  /** Names of the values that are no traces as they are written: too short to be told from what stands in any file. */
  notSearchedAgain: readonly string[];
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
    for (const forms of [...new Set([value, value.normalize('NFKC')])].map(formsOf)) {
      exact.push(...forms.exact);
      encoded.push(...forms.base64);
      for (const form of [...forms.exact, ...forms.base64]) if (!names.has(form)) names.set(form, name);
    }
  }
  const replaceValues = replacer(exact, encoded, names);
  const short = new Map(values.exactOnly.map(({ name, value }) => [value, mask(name)]));
  const plainly = (given: string, origin: Origin) => {
    const known = withoutIdentifiers(replaceValues(given), publicNumbers);
    return origin === 'observed' ? withoutCredentials(known) : known;
  };
  const whole: Redactor['text'] = (given, origin = 'observed') => {
    const clean = plainly(given, origin);
    const decoded = decodeEscapes(clean);
    if (decoded === undefined) return clean;
    // Partly escaped in a way of its own: what the secret is taken out of is the text as it reads.
    const read = plainly(decoded, origin);
    return read === decoded ? clean : read;
  };
  const again = (value: string) => isTrace(value) || isTrace(value.normalize('NFKC'));
  const text: Redactor['text'] = (given, origin = 'observed') =>
    withoutSpelled(whole(given, origin), { text: (joined) => whole(joined, origin) });
  return {
    values,
    text,
    field: (given, origin) => short.get(given.trim()) ?? text(given, origin),
    traces: tracesOf([...exact, ...encoded], names),
    notSearchedAgain: [...values.searched.filter(({ value }) => !again(value)), ...values.exactOnly].map(
      ({ name }) => name,
    ),
  };
}

function tracesOf(forms: readonly string[], names: ReadonlyMap<string, string>): Redactor['traces'] {
  return [...new Set(forms)]
    .filter(isTrace)
    .map((form) => ({ name: names.get(form) ?? '', bytes: Buffer.from(form, 'utf8') }));
}

/** Digits alone are too common, and few characters stand in every picture. */
function isTrace(form: string): boolean {
  return Buffer.byteLength(form) >= 6 && (!/^\d+$/.test(form) || form.length >= 11);
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
  const words = longestFirst.map((form) => (/^\d+$/.test(form) ? `(?<!\\d)${form}(?!\\d)` : spaced(form)));
  const plain = new RegExp(words.join('|'), 'g');
  // The characters beside an encoded value hold some of its bits.
  const base64 =
    encoded.length === 0
      ? undefined
      : new RegExp(`[A-Za-z0-9+/_-]?(${[...new Set(encoded)].map(quoted).join('|')})[A-Za-z0-9+/_-]?=*`, 'g');
  const nameOf = (form: string) => names.get(form) ?? names.get(form.replace(betweenHan, '')) ?? '';
  return (text) => {
    const once = replaceFolded(text, plain, (form, folded, at) =>
      /^\d+$/.test(form) && insideDigest(folded, at, at + form.length) ? undefined : mask(nameOf(form)),
    );
    return base64 === undefined ? once : once.replace(base64, (_, form: string) => mask(names.get(form) ?? ''));
  };
}

/** Replaces what the pattern finds in the text with its characters brought to one width, and leaves the others as they were. */
function replaceFolded(
  text: string,
  pattern: RegExp,
  replace: (form: string, folded: string, at: number) => string | undefined,
): string {
  const { folded, placeOf } = foldWidths(text);
  let done = '';
  let from = 0;
  for (const match of folded.matchAll(pattern)) {
    const now = replace(match[0], folded, match.index);
    const [start, end] = [placeOf(match.index), placeOf(match.index + match[0].length)];
    if (now === undefined || start < from) continue;
    done += text.slice(from, start) + now;
    from = end;
  }
  return from === 0 ? text : done + text.slice(from);
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

const betweenHan = /(?<=\p{Script=Han})[\s·\u200b]{1,2}(?=\p{Script=Han})/gu;

/** Names are set with blanks between their characters. */
function spaced(form: string): string {
  return quoted(form).replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, '[\\s·\\u200b]{0,2}');
}

function quoted(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
