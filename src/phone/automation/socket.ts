import type { Duplex } from 'node:stream';

/** What Node's HTTP server calls on a TCP socket and a plain stream does not have. */
const missing = ['setTimeout', 'setNoDelay', 'setKeepAlive', 'ref', 'unref'] as const;

/** Lets a stream pass for the socket of a connection: what is about TCP does nothing. */
export function asSocket(stream: Duplex): Duplex {
  const target: Duplex & Partial<Record<(typeof missing)[number], () => unknown>> = stream;
  for (const name of missing) target[name] ??= () => stream;
  return stream;
}
