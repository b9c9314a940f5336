import { Resolver } from 'node:dns/promises';

import { recordUse } from './record.ts';

/** What a name server said of one record type of a name. */
export type Answer =
  | { state: 'found'; addresses: string[] }
  /** The name is there and has no such record. */
  | { state: 'none' }
  | { state: 'unknown-name' }
  /** Nobody answered, or with an error of its own: nothing is known. `code` as node:dns names it. */
  | { state: 'no-answer'; code: string };

/**
 * `ready`: an AAAA record that leads over IPv6. `ipv4`: addresses, none of them such. `no-address`: the name is there and leads nowhere.
 * `open`: what it would take to tell had no answer.
 */
export const supports = ['ready', 'ipv4', 'no-address', 'unknown-name', 'open'] as const;
export type Support = (typeof supports)[number];

export interface HostAnswers {
  host: string;
  a: Answer;
  aaaa: Answer;
  support: Support;
}

export interface Resolved {
  /** False: no name server answered anything; then nothing is known of any host. */
  online: boolean;
  servers: string[];
  /** In the order asked. */
  hosts: HostAnswers[];
}

export interface ResolveOptions {
  /** `address[:port]`; those of this machine when absent. */
  servers?: readonly string[] | undefined;
  /** Milliseconds for one try of one question. */
  patience?: number;
  /** Milliseconds for everything. What has no answer by then is `open`. */
  deadline: number;
  onProgress?: ((done: number, all: number) => void) | undefined;
}

const atOnce = 16;

/** Codes of node:dns that are an answer. */
const absent: Readonly<Record<string, Answer['state']>> = { ENODATA: 'none', ENOTFOUND: 'unknown-name' };

/**
 * Asks for the A and AAAA records of every host. Never longer than `deadline`; when the first hosts bring no answer at all, the others are
 * not asked. Throws what `setServers` throws.
 */
export async function resolveHosts(hosts: readonly string[], options: ResolveOptions): Promise<Resolved> {
  const { deadline, onProgress, patience = 2000, servers } = options;
  const resolver = new Resolver({ timeout: patience, tries: 2 });
  if (servers !== undefined) resolver.setServers(servers);
  let over = false;
  const timer = setTimeout(() => {
    over = true;
    resolver.cancel();
  }, deadline);
  const answers: HostAnswers[] = [];
  try {
    for (let start = 0; start < hosts.length; start += atOnce) {
      const silent = start > 0 && !answers.some(isAnswered);
      const some = hosts.slice(start, start + atOnce);
      answers.push(...(await Promise.all(some.map((host) => (over || silent ? unasked(host) : ask(resolver, host))))));
      onProgress?.(answers.length, hosts.length);
    }
  } finally {
    clearTimeout(timer);
  }
  return { online: answers.some(isAnswered), servers: resolver.getServers(), hosts: answers };
}

function isAnswered({ a, aaaa }: HostAnswers): boolean {
  return a.state !== 'no-answer' || aaaa.state !== 'no-answer';
}

function unasked(host: string): HostAnswers {
  const answer: Answer = { state: 'no-answer', code: 'NOT-ASKED' };
  return { host, a: answer, aaaa: answer, support: 'open' };
}

async function ask(resolver: Resolver, host: string): Promise<HostAnswers> {
  const [a, aaaa] = await Promise.all([
    answerOf(() => resolver.resolve4(host)),
    answerOf(() => resolver.resolve6(host)),
  ]);
  return { host, a, aaaa, support: supportOf(a, aaaa) };
}

async function answerOf(question: () => Promise<string[]>): Promise<Answer> {
  try {
    const addresses = await question();
    return addresses.length === 0 ? { state: 'none' } : { state: 'found', addresses: addresses.toSorted() };
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code ?? 'UNKNOWN');
    const state = absent[code];
    return state === 'none' || state === 'unknown-name' ? { state } : { state: 'no-answer', code };
  }
}

/** A record that leads nowhere over IPv6 (mapped, made by DNS64, private) is none. */
function supportOf(a: Answer, aaaa: Answer): Support {
  if (aaaa.state === 'found' && aaaa.addresses.some((address) => recordUse(address) === 'public')) return 'ready';
  if (aaaa.state === 'no-answer') return 'open';
  if (a.state === 'found') return 'ipv4';
  if (a.state === 'no-answer') return 'open';
  return a.state === 'unknown-name' && aaaa.state === 'unknown-name' ? 'unknown-name' : 'no-address';
}
