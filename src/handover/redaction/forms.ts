import { createHash } from 'node:crypto';

/** How a value may be written: `exact` as it stands, `base64` in the middle of a longer encoding. */
export interface Forms {
  exact: readonly string[];
  base64: readonly string[];
}

/** Fewer characters of an encoding stand in innocent texts. */
const leastBase64 = 5;

/**
 * The ways in which apps, logs and files write one value: as it is, in either case, escaped for XML, HTML, JSON and URLs, in hexadecimal,
 * in base64 at each of its three alignments, and as the digests that are sent in place of passwords.
 */
export function formsOf(value: string): Forms {
  const bytes = Buffer.from(value, 'utf8');
  const plain = [value, value.toLowerCase(), value.toUpperCase()];
  const escaped = plain.flatMap((one) => [
    markupEscaped(one),
    markupEscaped(one).replaceAll("'", '&apos;'),
    numericReferences(one, 16),
    numericReferences(one, 10),
    JSON.stringify(one).slice(1, -1),
    unicodeEscaped(one),
    ...urlForms(one),
  ]);
  const digests = ['md5', 'sha1', 'sha256', 'sm3'].map((name) => createHash(name).update(bytes).digest('hex'));
  const hexadecimal = [bytes.toString('hex'), ...digests].flatMap((one) => [one, one.toUpperCase()]);
  const standard = alignments(bytes);
  const url = standard.map((one) => one.replaceAll('+', '-').replaceAll('/', '_'));
  return {
    exact: [...new Set([...plain, ...escaped, ...hexadecimal])],
    base64: [...new Set([...standard, ...url])],
  };
}

function urlForms(value: string): string[] {
  const encoded = encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\uFFFD'));
  const strict = encoded.replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
  const once = [encoded, strict, strict.replaceAll('%20', '+'), strict.replaceAll('%40', '@')];
  const both = once.flatMap((one) => [one, one.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]);
  return [...both, ...both.map((one) => one.replaceAll('%', '%25'))];
}

function markupEscaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Only what is not ASCII, as serialisers write it. */
function numericReferences(value: string, base: 10 | 16): string {
  return value.replace(
    /[^\0-\x7F]/gu,
    (one) => `&#${base === 16 ? 'x' : ''}${(one.codePointAt(0) ?? 0).toString(base)};`,
  );
}

function unicodeEscaped(value: string): string {
  return JSON.stringify(value)
    .slice(1, -1)
    .replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The characters of an encoding that the value alone decides, however many bytes stand before it (RFC 4648, 4: six bits a character). */
function alignments(bytes: Buffer): string[] {
  return [0, 1, 2]
    .map((before) => {
      const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
      const first = Math.ceil((before * 8) / 6);
      const end = Math.floor(((before + bytes.length) * 8) / 6);
      return encoded.slice(first, end);
    })
    .filter((core) => core.length >= leastBase64);
}
