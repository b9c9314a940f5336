import { Duplex } from 'node:stream';

import type { System } from './system.ts';

/** TCP port of the UiAutomator2 server on the phone. */
const automationPort = 'tcp:6790';

/** Two ends of one connection inside this process. */
export function duplexPair(): readonly [Duplex, Duplex] {
  const ends: [Duplex | undefined, Duplex | undefined] = [undefined, undefined];
  const make = (own: 0 | 1): Duplex => {
    let release: (() => void) | undefined;
    const end = new Duplex({
      read() {
        const wake = release;
        release = undefined;
        wake?.();
      },
      write(chunk: Buffer, _encoding, done) {
        const other = ends[own === 0 ? 1 : 0];
        // The writer goes on once the reader wants more.
        if (other === undefined || other.destroyed || other.push(chunk)) done();
        else waits.set(other, done);
      },
      final(done) {
        ends[own === 0 ? 1 : 0]?.push(null);
        done();
      },
      destroy(error, done) {
        const other = ends[own === 0 ? 1 : 0];
        if (other !== undefined && !other.destroyed && !other.readableEnded) other.push(null);
        done(error);
      },
    });
    return end;
  };
  const waits = new Map<Duplex, () => void>();
  ends[0] = make(0);
  ends[1] = make(1);
  return [ends[0], ends[1]];
}

/** What `adb forward` reaches: the UiAutomator2 server and the DevTools of running WebViews. undefined refuses. */
export async function openSocket(system: System, name: string): Promise<Duplex | undefined> {
  if (name === automationPort) {
    const [near, far] = duplexPair();
    if (await system.automation.connect(far)) return near;
    near.destroy();
    return undefined;
  }
  const pid = /^localabstract:webview_devtools_remote_(\d+)$/.exec(name)?.[1];
  if (pid !== undefined) return system.activities.running().find(({ process }) => String(process.pid) === pid)?.runtime?.openDevTools();
  return undefined;
}
