/** Bytes of one app since the phone counts. */
export interface Bytes {
  received: number;
  sent: number;
}

/**
 * Sums what `dumpsys netstats` has under `UID stats:` for a uid (AOSP NetworkStatsCollection.dump): histories without a tag, whose buckets
 * are `st= rb= rp= tb= tp= op=`. Tagged rows repeat bytes of untagged ones. Undefined: there is no such section.
 */
export function bytesOf(dump: string, uid: number): Bytes | undefined {
  const start = dump.search(/^\s*UID stats:/m);
  if (start < 0) return undefined;
  const end = dump.slice(start).search(/^\s*UID tag stats:/m);
  const lines = dump.slice(start, end < 0 ? undefined : start + end).split('\n');
  const total = { received: 0, sent: 0 };
  let counts = false;
  for (const line of lines) {
    const head = /\buid=(-?\d+)\b.*\btag=(0x[0-9a-f]+)/.exec(line);
    if (head !== null) counts = Number(head[1]) === uid && Number(head[2]) === 0;
    const bucket = counts ? /\bst=\d+ rb=(\d+) rp=\d+ tb=(\d+)/.exec(line) : null;
    if (bucket === null) continue;
    total.received += Number(bucket[1]);
    total.sent += Number(bucket[2]);
  }
  return total;
}

/** `package:NAME uid:10147` of `pm list packages -U`. */
export function uidIn(listing: string, package_: string): number | undefined {
  for (const line of listing.split('\n')) {
    const match = /^package:(\S+) uid:(\d+)/.exec(line.trim());
    if (match?.[1] === package_) return Number(match[2]);
  }
  return undefined;
}
