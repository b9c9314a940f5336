import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';

import type { NetworkState } from '../../app/runtime.ts';

/** Where a name leads on this machine. A port left out is the one that was asked for. */
export interface HostAddress {
  address: string;
  port?: number;
}

export interface HostEntry {
  ipv4?: HostAddress;
  ipv6?: HostAddress;
}

/** What the phones may reach. Nothing that is not named here is ever connected to. */
export interface NetworkRules {
  /** By name in lower case, or IP literal: a test's own servers. */
  hosts?: Readonly<Record<string, HostEntry>>;
  /** Whether a real host may be asked. Nothing may where this is left out. */
  allow?: (host: string, port: number) => boolean;
}

export interface Route {
  family: 'ipv4' | 'ipv6';
  address: string;
  port: number;
}

/** Why there is none: as a phone without that route would say. */
export type NoRoute = 'offline' | 'unknown-host' | 'unreachable';

/** Decides where a connection goes. IPv6 comes first where there are both, as on a phone. */
export async function findRoute(
  host: string,
  port: number,
  state: NetworkState,
  rules: NetworkRules,
): Promise<Route | NoRoute> {
  if (state === 'offline') return 'offline';
  const name = host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
  const entry = Object.hasOwn(rules.hosts ?? {}, name) ? rules.hosts?.[name] : undefined;
  const known = entry ?? (rules.allow?.(name, port) === true ? await realEntry(name) : undefined);
  const none = isIP(name) === 0 ? 'unknown-host' : 'unreachable';
  if (known === undefined) return none;
  const ipv6 = state === 'ipv4' ? undefined : known.ipv6;
  const ipv4 = state === 'ipv6' ? undefined : known.ipv4;
  if (ipv6 !== undefined) return { family: 'ipv6', address: ipv6.address, port: ipv6.port ?? port };
  if (ipv4 !== undefined) return { family: 'ipv4', address: ipv4.address, port: ipv4.port ?? port };
  // A resolver on a network of one family answers with that family only: the name is unknown. A literal just has no route.
  return none;
}

async function realEntry(name: string): Promise<HostEntry | undefined> {
  const literal = isIP(name);
  if (literal !== 0) return literal === 4 ? { ipv4: { address: name } } : { ipv6: { address: name } };
  const found = await lookup(name, { all: true }).catch(() => []);
  const of = (family: number): HostAddress | undefined => found.find((address) => address.family === family);
  const [ipv4, ipv6] = [of(4), of(6)];
  return {
    ...(ipv4 === undefined ? {} : { ipv4: { address: ipv4.address } }),
    ...(ipv6 === undefined ? {} : { ipv6: { address: ipv6.address } }),
  };
}
