import type { Measurement } from '../../../../evidence/kinds/stability.ts';
import type { Bench, Probe } from '../probe.ts';
import { processorShare } from '../read/cpuinfo.ts';
import { type Bytes, bytesOf, uidIn } from '../read/netstats.ts';
import { periodOf } from '../read/period.ts';

/** Has the counters brought up to date first. */
const command = 'dumpsys netstats --poll --full --uid';

/** What the app sends and how much of the processor it takes while nobody touches it: in front, and in the background. */
export const traffic: Probe = {
  id: 'traffic',
  title: { zh: '静置流量与心跳', en: 'Traffic of the idle app' },
  minutes: 30,
  run: async (bench) => {
    const { context, notes, plan, session } = bench;
    const listed = await session.shell.run(['pm', 'list', 'packages', '-U', context.app.package]);
    const uid = uidIn(listed.stdout, context.app.package);
    if (uid === undefined) return notes.untested('uid-unknown', listed.stdout.trim().slice(0, 200));
    const seconds = plan.traffic;
    await watch(bench, uid, 'foreground', seconds.foreground);
    await session.shell.run('input keyevent 3');
    await watch(bench, uid, 'background', seconds.background);
  },
};

async function watch(
  { context, notes, plan, session }: Bench,
  uid: number,
  where: 'foreground' | 'background',
  seconds: number,
): Promise<void> {
  const { pace, signal } = context;
  const { every } = plan.traffic;
  const read = async (): Promise<Bytes | undefined> => bytesOf((await session.shell.run(command)).stdout, uid);
  const first = await read();
  if (first === undefined) return notes.untested('netstats-unread', 'dumpsys netstats has no section of uids', where);
  await session.shell.run('dumpsys cpuinfo');
  const began = pace.elapsed();
  const bursts: number[] = [];
  let last = first;
  for (let number = 1; pace.elapsed() - began < seconds * 1000; number += 1) {
    await pace.sleep(Math.max(0, began + number * every * 1000 - pace.elapsed()), signal);
    const now = (await read()) ?? last;
    if (now.received + now.sent > last.received + last.sent) bursts.push(rounded((pace.elapsed() - began) / 1000));
    last = now;
  }
  const measured: Measurement = {
    kind: 'traffic',
    where,
    seconds: rounded((pace.elapsed() - began) / 1000),
    every,
    received: last.received - first.received,
    sent: last.sent - first.sent,
    bursts,
    period: periodOf(bursts, every),
  };
  notes.add(measured);
  const percent = processorShare((await session.shell.run('dumpsys cpuinfo')).stdout, context.app.package);
  if (percent === undefined) notes.untested('cpuinfo-unread', 'dumpsys cpuinfo has no list of processes', where);
  else notes.add({ kind: 'processor', where, percent });
}

function rounded(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
