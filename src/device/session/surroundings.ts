import type { NetState } from '../../evidence/screen/capture.ts';
import { quote } from '../adb/quote.ts';
import type { DeviceShell } from '../shell.ts';
import { divider } from './facts.ts';
import { netState, networkCommand, parseSwitches } from './network.ts';
import { readSockets, socketsCommand } from './web-page.ts';

/** What a capture tells besides tree and pixels. */
export interface Surroundings {
  deviceAt: string | undefined;
  network: NetState;
  keyboard: boolean;
  pid: number | undefined;
  sockets: readonly string[];
}

/** One command line for all of it: each costs a process on the phone, but only one way there and back. */
export async function readSurroundings(shell: DeviceShell, package_: string | undefined): Promise<Surroundings> {
  const questions = [
    'date +%Y-%m-%dT%H:%M:%S%z',
    networkCommand,
    "dumpsys input_method | grep -o 'mInputShown=[a-z]*'",
    package_ === undefined ? 'true' : `pidof ${quote(package_)}`,
    socketsCommand,
  ];
  const { stdout } = await shell.run(questions.join(`; echo ${divider}; `));
  const [date = '', network = '', keyboard = '', pid = '', sockets = ''] = stdout.split(`${divider}\n`);
  const process = Number.parseInt(pid.trim(), 10);
  return {
    deviceAt: readDate(date),
    network: netState(parseSwitches(network)),
    keyboard: keyboard.includes('mInputShown=true'),
    pid: Number.isNaN(process) ? undefined : process,
    sockets: readSockets(sockets),
  };
}

/** `2026-10-08T22:49:31+0800` becomes ISO 8601 in full. */
export function readDate(text: string): string | undefined {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)([+-]\d\d):?(\d\d)/.exec(text.trim());
  return match === null ? undefined : `${match[1]}${match[2]}:${match[3]}`;
}
