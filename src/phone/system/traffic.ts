import type { Traffic } from '../app/runtime.ts';

/** Bytes each uid moved, of processes that ended as well. */
export interface TrafficHistory {
  /** Adds what a process that ends has moved. */
  keep(uid: number, traffic: Traffic): void;
  ended(uid: number): Traffic;
}

function noTraffic(): Traffic {
  return { ipv4: { received: 0, sent: 0 }, ipv6: { received: 0, sent: 0 } };
}

export function addTraffic(one: Traffic, other: Traffic): Traffic {
  const add = (family: 'ipv4' | 'ipv6') => ({
    received: one[family].received + other[family].received,
    sent: one[family].sent + other[family].sent,
  });
  return { ipv4: add('ipv4'), ipv6: add('ipv6') };
}

export function createTrafficHistory(): TrafficHistory {
  const byUid = new Map<number, Traffic>();
  return {
    keep: (uid, traffic) => byUid.set(uid, addTraffic(byUid.get(uid) ?? noTraffic(), traffic)),
    ended: (uid) => byUid.get(uid) ?? noTraffic(),
  };
}
