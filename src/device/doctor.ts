import { Connection } from './adb/connection.ts';
import { adbServerPort } from './adb/host.ts';
import { ensureServer } from './adb/server.ts';
import type { DeviceFacts } from './facts.ts';
import { type Check, type Examination, readExamination } from './doctor/examination.ts';
import { checks } from './doctor/checks.ts';
import { readFacts } from './session/facts.ts';
import type { DeviceShell } from './shell.ts';

export type { Check } from './doctor/examination.ts';

/** Examines a phone, by serial or in a session that holds it. Throws `device-lost`, `adb-missing`, `adb-failed`. */
export async function examineDevice(
  device: string | { facts: DeviceFacts; shell: DeviceShell },
  options: { adbPort?: number; signal?: AbortSignal; now?: () => number } = {},
): Promise<Check[]> {
  if (typeof device !== 'string') return judge(await readExamination(device.shell, device.facts));
  const port = options.adbPort ?? adbServerPort();
  await ensureServer(port);
  const shell = new Connection({ port, serial: device }, { signal: options.signal, patience: 3000 });
  const facts = await readFacts(shell, device, options.now ?? Date.now);
  return judge(await readExamination(shell, facts));
}

/** What speaks against the phone, as a session's facts and the evidence keep it. */
export function blockersOf(found: readonly Check[]): DeviceFacts['blockers'] {
  return found.filter(({ state }) => state !== 'ok').map(({ code, message }) => ({ code, detail: message.en }));
}

function judge(examination: Examination): Check[] {
  return checks.map((check) => check(examination));
}
