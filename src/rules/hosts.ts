import type { Places } from '../evidence/place.ts';
import { isOwn, partyOfPlaces } from './party.ts';

/** Hosts that never leave the phone or its emulator. */
const ownMachine: ReadonlySet<string> = new Set(['localhost', '0.0.0.0', '::1', '[::1]', '10.0.2.2', '10.0.3.2']);

export function isLocal(host: string): boolean {
  return ownMachine.has(host) || host.startsWith('127.') || host.endsWith('.localhost');
}

/** True for the domain itself and every name below it. */
export function isUnder(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** `10.1.2.3:8080`, or the address alone. */
export function withPort({ address, port }: { address: string; port: number | null }): string {
  return port === null ? address : `${address}:${port}`;
}

/** A name for the public network, in content of the app's own or of unclear origin. */
export function isOwnHostName(entry: { host: string } & Places): boolean {
  const { host } = entry;
  return isOwn(partyOfPlaces(entry)) && isHostName(host);
}

/** No address, no name of this machine, and no bare label. */
export function isHostName(host: string): boolean {
  return !isLocal(host) && host.includes('.') && !host.includes(':') && !/^[\d.]+$/.test(host);
}
