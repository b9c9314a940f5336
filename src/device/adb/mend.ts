import { setTimeout as pause } from 'node:timers/promises';

import { AdbFailure } from './failure.ts';
import { attachedDevices, connectTcp, disconnectTcp } from './host.ts';
import { ensureServer } from './server.ts';
import { type AdbTarget, runShell } from './shell.ts';

export interface MendReport {
  serverStarted: boolean;
  /** The phone was not there at first. */
  reconnected: boolean;
}

/** Milliseconds between looks, the last one repeated. */
const pauses = [100, 200, 400, 800, 1500];

/** `127.0.0.1:5601`, `phone.local:5555`: a phone that the server has to be told of. */
export function isTcpSerial(serial: string): boolean {
  return /^[^\s:]+:\d+$/.test(serial);
}

/**
 * Gets a phone to answer again within `patience` milliseconds: starts the server where none runs, attaches a TCP phone anew, waits for a
 * USB one. undefined: it stayed away.
 */
export async function mend(
  target: AdbTarget,
  patience: number,
  signal: AbortSignal | undefined,
): Promise<MendReport | undefined> {
  const end = performance.now() + patience;
  let serverStarted = false;
  for (let round = 0; ; round += 1) {
    signal?.throwIfAborted();
    try {
      serverStarted = (await ensureServer(target.port)) || serverStarted;
      if (await answers(target, signal)) return { serverStarted, reconnected: round > 0 || serverStarted };
      await attach(target, signal);
      if (await answers(target, signal)) return { serverStarted, reconnected: true };
    } catch (error) {
      if (!(error instanceof AdbFailure)) throw error;
    }
    if (performance.now() >= end) return undefined;
    await pause(pauses[Math.min(round, pauses.length - 1)], undefined, signal === undefined ? {} : { signal });
  }
}

async function answers(target: AdbTarget, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    return (await runShell(target, 'echo here', { timeout: 2000, signal })).stdout.toString().startsWith('here');
  } catch (error) {
    if (error instanceof AdbFailure) return false;
    throw error;
  }
}

async function attach({ port, serial }: AdbTarget, signal: AbortSignal | undefined): Promise<void> {
  if (!isTcpSerial(serial)) return;
  // A server holds on to a phone that is gone for up to ten seconds, and says "already connected" meanwhile.
  const known = (await attachedDevices(port, { signal })).find((device) => device.serial === serial);
  if (known !== undefined) await disconnectTcp(port, serial, { signal });
  await connectTcp(port, serial, { timeout: 4000, signal });
}
