import { isIPv6 } from 'node:net';

export interface FoundIpv6 {
  address: string;
  port: number | null;
  context: 'host-port' | 'bare';
}

/**
 * A text that as a whole is an IPv6 address, perhaps in brackets with a port. Clock times, hardware addresses and fingerprints are not,
 * nor are the short forms that occur as other things (`::`, `a::b`).
 */
export function readIpv6(text: string): FoundIpv6 | undefined {
  const bracketed = /^\[([0-9a-fA-F:.]{2,45})\](?::(\d{1,5}))?$/.exec(text);
  const address = (bracketed?.[1] ?? text).toLowerCase();
  if (!isIPv6(address) || address === '::') return undefined;
  const port = bracketed?.[2] === undefined ? null : Number(bracketed[2]);
  if (bracketed === null && !isDistinctive(address)) return undefined;
  return { address, port, context: port === null ? 'bare' : 'host-port' };
}

function isDistinctive(address: string): boolean {
  if (address === '::1') return true;
  const groups = address.split(':').filter((group) => group !== '');
  if (!address.includes('::') && groups.every((group) => group.length <= 2)) return false;
  return groups.some((group) => group.length >= 3) && /\d/.test(address);
}
