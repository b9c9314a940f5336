import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import { ipv4Ranges, ipv6Ranges, publicDns } from '../../standards/addresses.ts';

export type AddressClass = EvidenceOf<'endpoints'>['addresses'][number]['class'];

interface Range {
  words: readonly number[];
  bits: number;
  class: AddressClass;
}

const v4 = ipv4Ranges.map(({ cidr, class: name }): Range => ({
  ...prefix(cidr, (text) => text.split('.').map(Number)),
  class: name,
}));
const v6 = ipv6Ranges.map(({ cidr, class: name }): Range => ({ ...prefix(cidr, ipv6Words), class: name }));

export function ipv4Class(quad: readonly number[], address: string): AddressClass {
  if (publicDns.includes(address)) return 'public-dns';
  return v4.find((range) => covers(range, quad, 8))?.class ?? 'public';
}

/** `address` is a valid IPv6 address in any spelling. */
export function ipv6Class(address: string): AddressClass {
  const words = ipv6Words(address);
  if (publicDns.some((known) => known.includes(':') && sameWords(ipv6Words(known), words))) return 'public-dns';
  return v6.find((range) => covers(range, words, 16))?.class ?? 'public';
}

function prefix(cidr: string, parse: (text: string) => number[]): { words: number[]; bits: number } {
  const [address = '', bits = '0'] = cidr.split('/');
  return { words: parse(address), bits: Number(bits) };
}

/** The eight groups of a valid IPv6 address; a zone index is left out, a dotted quad at the end is two groups. */
function ipv6Words(address: string): number[] {
  const plain = (address.split('%')[0] ?? '').replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) =>
    [Number(a) * 256 + Number(b), Number(c) * 256 + Number(d)].map((word) => word.toString(16)).join(':'),
  );
  const [head = '', tail] = plain.split('::');
  const groups = (text: string): number[] =>
    text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
  const left = groups(head);
  if (tail === undefined) return left;
  const right = groups(tail);
  return [...left, ...Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => 0), ...right];
}

function covers({ words, bits }: Range, address: readonly number[], width: number): boolean {
  for (let index = 0, left = bits; left > 0; index++, left -= width) {
    const shift = Math.max(0, width - left);
    if ((words[index] ?? 0) >>> shift !== (address[index] ?? 0) >>> shift) return false;
  }
  return true;
}

function sameWords(left: readonly number[], right: readonly number[]): boolean {
  return left.length === right.length && left.every((word, index) => word === right[index]);
}
