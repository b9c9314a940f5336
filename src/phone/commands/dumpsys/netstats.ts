import { addTraffic } from '../../system/traffic.ts';
import type { Traffic } from '../../app/runtime.ts';
import type { InstalledPackage } from '../../system/packages/model.ts';
import type { System } from '../../system/system.ts';
import type { Dump } from './dump.ts';

const bucketSeconds = 7200;

/** What a package has moved since the phone started. */
export function trafficOf(system: System, app: InstalledPackage): Traffic {
  const ended = system.traffic.ended(app.uid);
  const runtime = system.activities.find(app.name)?.runtime;
  return runtime === undefined ? ended : addTraffic(ended, runtime.traffic());
}

/** `dumpsys netstats [detail]` (NetworkStatsCollection.dump): one bucket of two hours, received and sent bytes and packets. */
export const netstats: Dump = (system) => {
  const start = Math.floor(system.now() / 1000 / bucketSeconds) * bucketSeconds;
  const type = system.networkSwitches.wifi ? 'WIFI' : 'MOBILE';
  const identity = `ident=[{type=${type === 'WIFI' ? 1 : 0}, ratType=${type === 'WIFI' ? -1 : 13}, wifiNetworkKey="virtual", metered=false, defaultNetwork=true}]`;
  const rows = system.packages.list().map((app) => ({ app, traffic: trafficOf(system, app) }));
  const total = rows.reduce((sum, { traffic }) => sum + received(traffic) + sent(traffic), 0);
  const history = (rb: number, tb: number): readonly string[] => [
    `    NetworkStatsHistory: bucketDuration=${bucketSeconds}`,
    `      st=${start} rb=${rb} rp=${packets(rb)} tb=${tb} tp=${packets(tb)} op=0`,
  ];
  const sums = rows.map(({ traffic }) => [received(traffic), sent(traffic)] as const);
  const all = sums.reduce<readonly [number, number]>(([a, b], [rb, tb]) => [a + rb, b + tb], [0, 0]);
  const moved = rows.filter(({ traffic }) => received(traffic) + sent(traffic) > 0);
  return [
    'Active interfaces:',
    `  iface=${type === 'WIFI' ? 'wlan0' : 'rmnet0'} ${identity}`,
    'Dev stats:',
    `  Pending bytes: ${total}`,
    `  History since boot:`,
    `  ${identity} uid=-1 set=ALL tag=0x0`,
    ...history(all[0], all[1]),
    'Xt stats:',
    `  Pending bytes: ${total}`,
    `  History since boot:`,
    `  ${identity} uid=-1 set=ALL tag=0x0`,
    ...history(all[0], all[1]),
    'UID stats:',
    `  Pending bytes: ${total}`,
    `  Complete history:`,
    ...moved.flatMap(({ app, traffic }) => [
      `  ${identity} uid=${app.uid} set=FOREGROUND tag=0x0`,
      ...history(received(traffic), sent(traffic)),
    ]),
  ].join('\n');
};

function received({ ipv4, ipv6 }: Traffic): number {
  return ipv4.received + ipv6.received;
}

function sent({ ipv4, ipv6 }: Traffic): number {
  return ipv4.sent + ipv6.sent;
}

/** Ethernet frames of that many bytes. */
function packets(bytes: number): number {
  return Math.ceil(bytes / 1400);
}
