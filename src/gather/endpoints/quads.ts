import { addressWords, emulatorHosts, identifierPrefixes, publicDns, versionWords } from '../../standards/addresses.ts';
import { ipv4Class, type AddressClass } from './classes.ts';

export type Quad = readonly [number, number, number, number];

interface FoundQuad {
  address: string;
  port: number | null;
  context: 'host-port' | 'bare';
  class: AddressClass;
}

export interface QuadReading {
  addresses: FoundQuad[];
  /** Quads that are version numbers, object identifiers or other numbers, as far as the text tells. */
  versions: number;
}

/** Strict: four decimal numbers of 0 to 255 without leading zeros. */
export function parseQuad(text: string): Quad | undefined {
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  const numbers = parts.map((part) => (/^(?:0|[1-9]\d{0,2})$/.test(part) ? Number(part) : 256));
  const [a = 256, b = 256, c = 256, d = 256] = numbers;
  return Math.max(a, b, c, d) > 255 ? undefined : [a, b, c, d];
}

const candidate = /\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}/g;
/** What makes the quad a part of something longer: further digits, a name, a file, a number with a sign. */
const gluedBefore = /[A-Za-z0-9_.$%+~-]$/;
const gluedAfter = /^(?:[A-Za-z0-9_%+~-]|\.\d)/;

/** The IPv4 addresses in a text that are not in URLs, told from version numbers by what stands around them and by their class. */
export function readQuads(text: string): QuadReading {
  const reading: QuadReading = { addresses: [], versions: 0 };
  const drawing = isPathData(text);
  for (const match of text.matchAll(candidate)) {
    const [address] = match;
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const after = text.slice(match.index + address.length, match.index + address.length + 8);
    const quad = parseQuad(address);
    if (quad === undefined || drawing) continue;
    if (before.endsWith('://') || before.endsWith('@') || /:\/\/[^/\s]*$/.test(before)) continue;
    const port = /^:([1-9]\d{1,4})(?![\d.])/.exec(after)?.[1];
    const glued = gluedBefore.test(before) || gluedAfter.test(after);
    if (!glued && port !== undefined && Number(port) <= 65_535 && quad[0] !== 0) {
      reading.addresses.push({ address, port: Number(port), context: 'host-port', class: ipv4Class(quad, address) });
    } else if (!glued && isBareAddress(quad, address, text, before)) {
      reading.addresses.push({ address, port: null, context: 'bare', class: ipv4Class(quad, address) });
    } else {
      reading.versions++;
    }
  }
  return reading;
}

/**
 * A quad without a port. Ranges that nobody numbers versions by are taken at their word; of the rest only what stands beside a word for an
 * address, or has two parts beyond the figures versions use and stands alone.
 */
function isBareAddress(quad: Quad, address: string, text: string, before: string): boolean {
  const near = before.toLowerCase();
  if (hasWord(near, versionWords) || /[a-z)]\/$/.test(near)) return false;
  if (publicDns.includes(address) || emulatorHosts.includes(address)) return true;
  const [a, b] = quad;
  if (a === 0) return address === '0.0.0.0';
  if (a === 127 || a >= 224 || (a === 192 && b === 168) || (a === 172 && b >= 16 && b < 32) || (a === 169 && b === 254))
    return true;
  if (address === '10.0.0.172' || address === '10.0.0.200') return true;
  if (identifierPrefixes.some((prefix) => address.startsWith(prefix))) return false;
  if (hasWord(near, addressWords)) return true;
  return text.trim() === address && quad.filter((part) => part > 31).length >= 2;
}

/** Words as such and as the end of an identifier (`serverIp=`), right before the quad or some blanks and signs away. */
function hasWord(near: string, words: readonly string[]): boolean {
  const last = /([a-z\u4e00-\u9fff]+)[^a-z0-9\u4e00-\u9fff]{0,6}$/.exec(near)?.[1];
  return last !== undefined && words.some((word) => last === word || (word.length > 1 && last.endsWith(word)));
}

/** SVG path data packs its numbers as `M1.2.3.4`. */
function isPathData(text: string): boolean {
  return text.length > 12 && /^[MmLlHhVvCcSsQqTtAaZz][\d\s,.eMmLlHhVvCcSsQqTtAaZz+-]+$/.test(text);
}
