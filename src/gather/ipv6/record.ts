import { BlockList } from 'node:net';

import { ipv6Class } from '../endpoints/classes.ts';

/**
 * What an IPv6 address is good for. `public`: leads over IPv6. `mapped`: an IPv4 address in IPv6 spelling (RFC 4291 2.5.5.2), as sockets and
 * careless zones have it. `synthesised`: made by DNS64 for a host that has IPv4 alone (RFC 6052). `special`: leads nowhere on the Internet.
 */
export type RecordUse = 'public' | 'mapped' | 'synthesised' | 'special';

const mapped = subnet('::ffff:0:0', 96);
const wellKnownPrefix = subnet('64:ff9b::', 96);
/** RFC 8215: for translators inside one network. */
const localPrefix = subnet('64:ff9b:1::', 48);

/** `address` is a valid IPv6 address. */
export function recordUse(address: string): RecordUse {
  if (mapped.check(address, 'ipv6')) return 'mapped';
  if (wellKnownPrefix.check(address, 'ipv6') || localPrefix.check(address, 'ipv6')) return 'synthesised';
  const name = ipv6Class(address);
  return name === 'public' || name === 'public-dns' ? 'public' : 'special';
}

function subnet(prefix: string, bits: number): BlockList {
  const list = new BlockList();
  list.addSubnet(prefix, bits, 'ipv6');
  return list;
}
