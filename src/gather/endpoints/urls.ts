import { isIPv6 } from 'node:net';

import { networkSchemes } from '../../standards/addresses.ts';
import { secretUrls } from '../../standards/secrets.ts';
import { parseQuad } from './quads.ts';

export interface FoundUrl {
  /** Scheme to path, without query and fragment; credentials and tokens replaced by `***`. */
  url: string;
  scheme: string;
  /** Lower case; an IPv6 address without brackets. */
  host: string;
  port: number | null;
  path: string;
  hostKind: 'name' | 'ipv4' | 'ipv6';
}

/** UTF-16 units kept of one URL. */
const longestUrl = 500;
/** What no URL in source code holds unescaped (RFC 3986 section 2), so that it ends there; so does anything outside ASCII. */
const enders = /[\s"'`<>\\^{}|\u0080-\uffff]/;
const authorityEnders = /[\s"'`<>\\^{}|\u0080-\uffff/?#,;()&=*]/;
const schemes = new Set(networkSchemes);

/** The network URLs in a text. One step per character: the search goes on behind each URL found. */
export function findUrls(text: string): FoundUrl[] {
  const found: FoundUrl[] = [];
  let from = 0;
  for (let mark = text.indexOf('://'); mark !== -1; mark = text.indexOf('://', Math.max(mark + 3, from))) {
    const scheme = schemeBefore(text, mark, from);
    if (!schemes.has(scheme)) continue;
    const end = urlEnd(text, mark + 3);
    const url = parse(scheme, text.slice(mark + 3, end));
    from = end;
    if (url !== undefined) found.push(url);
  }
  return found;
}

/** A URL without a scheme takes its page's: `//cdn.example.cn/a.js`. */
export function parseNetworkPath(text: string): FoundUrl | undefined {
  if (!text.startsWith('//')) return undefined;
  return parse('https', text.slice(2, urlEnd(text, 2)));
}

function schemeBefore(text: string, mark: number, from: number): string {
  let at = mark;
  while (at > from && mark - at < 16 && /[a-zA-Z0-9+-]/.test(text[at - 1] ?? '')) at--;
  return text.slice(at, mark).toLowerCase();
}

/** In the authority a list sign ends the URL too; in the path only where another URL follows it. */
function urlEnd(text: string, from: number): number {
  let at = from;
  const limit = Math.min(text.length, from + 4 * longestUrl);
  while (at < limit && !authorityEnders.test(text[at] ?? '')) at++;
  if (!/[/?#]/.test(text[at] ?? '')) return at;
  const path = at;
  while (at < limit && !enders.test(text[at] ?? '')) at++;
  const next = /[,;|][a-zA-Z]{2,8}:\/\//.exec(text.slice(path, at));
  return next === null ? at : path + next.index;
}

function parse(scheme: string, rest: string): FoundUrl | undefined {
  const cut = firstOf(rest, '/?#');
  let authority = rest.slice(0, cut).replace(/[.,;:!)\]]+$/, (tail) => (tail.startsWith(']') ? ']' : ''));
  const at = authority.lastIndexOf('@');
  const credentials = at !== -1;
  if (credentials) authority = authority.slice(at + 1);
  const address = parseAuthority(authority);
  if (address === undefined) return undefined;
  const behind = rest.slice(cut);
  const path = behind.startsWith('/') ? behind.slice(0, firstOf(behind, '?#')).replace(/[.,;:!)]+$/, '') : '';
  const shownHost = address.hostKind === 'ipv6' ? `[${address.host}]` : address.host;
  const port = address.port === null ? '' : `:${address.port}`;
  const url = withoutTokens(`${scheme}://${credentials ? '***@' : ''}${shownHost}${port}${path}`);
  return { url: url.length > longestUrl ? `${url.slice(0, longestUrl)}…` : url, scheme, path, ...address };
}

type Authority = Pick<FoundUrl, 'host' | 'port' | 'hostKind'>;

/** `host`, `host:port`, `[v6]:port`; undefined for templates (`%s`, `$host`) and what is no host. */
export function parseAuthority(authority: string): Authority | undefined {
  if (authority.startsWith('[')) {
    const close = authority.indexOf(']');
    const host = authority.slice(1, close).toLowerCase();
    const port = parsePort(authority.slice(close + 1));
    return close === -1 || !isIPv6(host) || port === undefined ? undefined : { host, port, hostKind: 'ipv6' };
  }
  const colon = authority.indexOf(':');
  const host = (colon === -1 ? authority : authority.slice(0, colon)).toLowerCase().replace(/\.$/, '');
  const port = colon === -1 ? null : parsePort(authority.slice(colon));
  if (port === undefined) return undefined;
  if (parseQuad(host) !== undefined) return { host, port, hostKind: 'ipv4' };
  return isHostName(host) ? { host, port, hostKind: 'name' } : undefined;
}

/** `null` for none, undefined for a wrong one. */
function parsePort(text: string): number | null | undefined {
  if (text === '' || text === ':') return null;
  const digits = /^:(\d{1,5})/.exec(text)?.[1];
  const port = Number(digits);
  return digits === undefined || port === 0 || port > 65_535 ? undefined : port;
}

/** RFC 1123 labels, at least two of them or `localhost`, the last one with a letter. */
function isHostName(host: string): boolean {
  if (host === 'localhost') return true;
  if (host.length > 253 || !host.includes('.')) return false;
  const labels = host.split('.');
  if (!/^(?:[a-z]{2,24}|xn--[a-z0-9-]{2,50})$/.test(labels[labels.length - 1] ?? '')) return false;
  return labels.every((label) => label.length <= 63 && /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?$/.test(label));
}

function withoutTokens(url: string): string {
  for (const { marker } of secretUrls) {
    const at = url.indexOf(marker);
    if (at !== -1) return `${url.slice(0, at + marker.length)}***`;
  }
  return url;
}

function firstOf(text: string, set: string): number {
  for (let at = 0; at < text.length; at++) if (set.includes(text[at] ?? '')) return at;
  return text.length;
}
