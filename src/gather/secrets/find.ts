import {
  derKeyStarts,
  placeholderCredentials,
  placeholderWords,
  privateKeyLabels,
  secretForms,
  secretUrls,
} from '../../standards/secrets.ts';
import { findBearer } from './jwt.ts';

export interface FoundSecret {
  type: string;
  value: string;
}

const alphabets: Readonly<Record<(typeof secretForms)[number]['alphabet'], RegExp>> = {
  base62: /[A-Za-z0-9]/,
  base64: /[A-Za-z0-9+/=]/,
  hex: /[0-9a-fA-F]/,
  token: /[A-Za-z0-9_.-]/,
  'lower-base36': /[a-z0-9]/,
};

/** UTF-16 units looked at of one text; what is longer is data. */
const longestText = 65_536;

/** Secrets in one text. Every form is anchored at its marker, so this is linear in the text. */
export function findSecrets(whole: string): FoundSecret[] {
  const text = whole.length > longestText ? whole.slice(0, longestText) : whole;
  return [
    ...findTokens(text),
    ...findPrivateKeys(text),
    ...findDerKeys(text),
    ...findBearer(text),
    ...findCredentials(text),
    ...findRobots(text),
  ];
}

function findTokens(text: string): FoundSecret[] {
  const found: FoundSecret[] = [];
  for (const { type, marker, alphabet, min, max, distinct } of secretForms) {
    for (let at = text.indexOf(marker); at !== -1; at = text.indexOf(marker, at + marker.length)) {
      if (/[A-Za-z0-9_]/.test(text[at - 1] ?? '')) continue;
      const end = runEnd(text, at + marker.length, alphabets[alphabet], max + 1);
      const value = text.slice(at, end);
      const length = end - at - marker.length;
      if (length < min || length > max || new Set(value.slice(marker.length)).size < distinct) continue;
      if (!isPlaceholder(value) && /\d/.test(value) && /[A-Z]/.test(value)) found.push({ type, value });
    }
  }
  return found;
}

function runEnd(text: string, from: number, alphabet: RegExp, limit: number): number {
  let at = from;
  while (at < text.length && at - from < limit && alphabet.test(text[at] ?? '')) at++;
  return at;
}

/** A 16,384-bit RSA key in Base64 with its line ends, and room. */
const longestKey = 16_384;

/** PEM (RFC 7468). A label without a body is code that reads or writes such files. */
function findPrivateKeys(text: string): FoundSecret[] {
  const found: FoundSecret[] = [];
  for (const label of privateKeyLabels) {
    const begin = `-----BEGIN ${label}-----`;
    for (let at = text.indexOf(begin); at !== -1;) {
      const start = at + begin.length;
      const close = text.indexOf('-----', start);
      const end = close === -1 ? Math.min(text.length, start + longestKey) : close;
      const body = text.slice(start, end).replace(/\\[nr]|[^A-Za-z0-9+/=]/g, '');
      if (body.length >= 64 && new Set(body).size >= 16) found.push({ type: 'private-key', value: body });
      at = text.indexOf(begin, end);
    }
  }
  return found;
}

/** The Base64 of a bare key, as Java code hands it to `PKCS8EncodedKeySpec`. */
function findDerKeys(text: string): FoundSecret[] {
  for (const { type, start, contains, min } of derKeyStarts) {
    const mark = text.indexOf(contains);
    if (mark < 0 || mark > 40) continue;
    const value = text.trim().replace(/\s/g, '');
    if (value.startsWith(start) && value.length >= min && /^[A-Za-z0-9+/]+={0,2}$/.test(value))
      return [{ type, value }];
  }
  return [];
}

/** `scheme://user:password@host`. */
function findCredentials(text: string): FoundSecret[] {
  const found: FoundSecret[] = [];
  for (let mark = text.indexOf('://'); mark !== -1; mark = text.indexOf('://', mark + 3)) {
    const [, user = '', password = ''] =
      /^([^\s:@/?#'"<>]{1,64}):([^\s:@/?#'"<>]{3,128})@[A-Za-z0-9[]/.exec(text.slice(mark + 3, mark + 240)) ?? [];
    if (password === '' || isStandIn(user) || isStandIn(password) || isPlaceholder(password)) continue;
    found.push({ type: 'url-password', value: `${user}:${password}` });
  }
  return found;
}

function findRobots(text: string): FoundSecret[] {
  const found: FoundSecret[] = [];
  for (const { type, marker, min } of secretUrls) {
    const at = text.indexOf(marker);
    if (at === -1) continue;
    const value = text.slice(at + marker.length, runEnd(text, at + marker.length, /[A-Za-z0-9-]/, 200));
    if (value.length >= min && !isPlaceholder(value)) found.push({ type, value });
  }
  return found;
}

function isPlaceholder(value: string): boolean {
  const lower = value.toLowerCase();
  return placeholderWords.some((word) => lower.includes(word));
}

/** Templates and the words of documentation. */
function isStandIn(value: string): boolean {
  return placeholderCredentials.includes(value.toLowerCase()) || /^[%${<[*]|[}>\]]$/.test(value);
}
