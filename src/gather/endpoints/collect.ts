import { fileExtensions } from '../../standards/addresses.ts';
import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import type { Place } from '../../evidence/place.ts';
import { stringKinds } from '../dex-pass/string-kinds.ts';
import { createFactMap, type FactMap } from '../place-list.ts';
import { type AddressClass, ipv4Class, ipv6Class } from './classes.ts';
import { readIpv6 } from './ipv6.ts';
import { isName } from './naming.ts';
import { parseQuad, readQuads } from './quads.ts';
import { findUrls, parseAuthority, parseNetworkPath, type FoundUrl } from './urls.ts';

type Endpoints = EvidenceOf<'endpoints'>;
type Address = Omit<Endpoints['addresses'][number], 'total' | 'places'>;

/** Different facts kept per list. */
const maxFacts = 20_000;

export interface EndpointCollection {
  /** `kinds` are bits of `stringKinds` that apply to the text. */
  add(text: string, kinds: number, place: Place): void;
  /** A link of a page, which may leave out the scheme. */
  addLink(url: string, place: Place): void;
  /** True when a list was full. */
  readonly full: boolean;
  finish(): Omit<Endpoints, 'gaps'>;
}

export function createEndpointCollection(): EndpointCollection {
  const urls = createFactMap();
  const hosts = createFactMap();
  const addresses = createFactMap();
  const urlFacts = new Map<string, FoundUrl>();
  const addressFacts = new Map<string, Address>();
  let versions = 0;
  let full = false;

  const fits = (facts: FactMap, key: string): boolean => {
    if (facts.has(key) || facts.size < maxFacts) return true;
    full = true;
    return false;
  };
  const addAddress = (address: Address, place: Place): void => {
    const key = [address.address, address.port ?? '', address.context].join(' ');
    if (!fits(addresses, key)) return;
    addressFacts.set(key, address);
    addresses.add(key, place);
  };
  const addUrl = (found: FoundUrl, place: Place): void => {
    const { url, host, port, path, hostKind } = found;
    if (isName(host, path) || !fits(urls, url)) return;
    urlFacts.set(url, found);
    urls.add(url, place);
    if (hostKind === 'name') return fits(hosts, host) ? hosts.add(host, place) : undefined;
    addAddress({ address: host, family: hostKind, port, context: 'url', class: classOf(host, hostKind) }, place);
  };

  return {
    get full() {
      return full;
    },
    addLink(url, place) {
      const found = parseNetworkPath(url);
      if (found !== undefined) addUrl(found, place);
      for (const each of findUrls(url)) addUrl(each, place);
    },
    add(text, kinds, place) {
      if ((kinds & stringKinds.url) !== 0) for (const found of findUrls(text)) addUrl(found, place);
      if ((kinds & stringKinds.quad) !== 0) {
        const reading = readQuads(text);
        versions += reading.versions;
        for (const found of reading.addresses) addAddress({ ...found, family: 'ipv4' }, place);
      }
      if ((kinds & stringKinds.ipv6) !== 0) {
        const found = readIpv6(text.trim());
        if (found !== undefined) addAddress({ ...found, family: 'ipv6', class: ipv6Class(found.address) }, place);
      }
      if ((kinds & stringKinds.hostPort) !== 0) {
        const host = hostOf(text.trim());
        if (host !== undefined && fits(hosts, host)) hosts.add(host, place);
      }
    },
    finish: () => ({
      urls: urls.entries().flatMap(([url, places]) => {
        const fact = urlFacts.get(url);
        return fact === undefined ? [] : [{ url, scheme: fact.scheme, host: fact.host, port: fact.port, ...places }];
      }),
      hosts: hosts.entries().map(([host, places]) => ({ host, ...places })),
      addresses: addresses.entries().flatMap(([key, places]) => {
        const fact = addressFacts.get(key);
        return fact === undefined ? [] : [{ ...fact, ...places }];
      }),
      quadsTakenForVersions: versions,
    }),
  };
}

function classOf(host: string, family: 'ipv4' | 'ipv6'): AddressClass {
  return family === 'ipv6' ? ipv6Class(host) : ipv4Class(parseQuad(host) ?? [], host);
}

/** The name in `push.example.cn:7001`; a file with a line number and an address are none. */
function hostOf(text: string): string | undefined {
  const authority = parseAuthority(text);
  if (authority === undefined || authority.port === null || authority.hostKind !== 'name') return undefined;
  const { host } = authority;
  // An underscore is no part of a host that is looked up; encodings are listed as `ISO_646.irv:1991`.
  if (host.includes('_') || isName(host, '') || fileExtensions.includes(host.slice(host.lastIndexOf('.') + 1)))
    return undefined;
  return host;
}
