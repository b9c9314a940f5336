import { setTimeout as pause } from 'node:timers/promises';

import type { DeviceShell } from '../shell.ts';
import { readFocus } from './focus.ts';
import { start } from './starts.ts';

/** Home, so long, and back to the app that was in front, as by its icon: no activity is made anew. */
export async function background(
  shell: DeviceShell,
  apiLevel: number,
  app: string | undefined,
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const front = app ?? (await readFocus(shell, apiLevel))?.package;
  await shell.run('input keyevent 3');
  await pause(milliseconds, undefined, signal === undefined ? {} : { signal });
  if (front !== undefined) await start(shell, { package: front, activity: undefined }, undefined);
}
