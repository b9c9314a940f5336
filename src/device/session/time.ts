import { InspectorError } from '../../shared/errors.ts';
import type { DeviceShell } from '../shell.ts';

/** Seconds that a clock may differ from what was set: a command takes its time. */
const tolerance = 5;

/** Milliseconds since 1970 on the phone's clock. Phones without nanoseconds print the letter. */
export async function deviceTime(shell: DeviceShell): Promise<number> {
  const { stdout } = await shell.run('date +%s.%N');
  return parseTime(stdout);
}

export function parseTime(text: string): number {
  const match = /^(\d+)(?:\.(\d{1,9}))?/.exec(text.trim());
  if (match === null)
    throw new InspectorError('device-unusable', `the phone's clock cannot be read: ${text.trim().slice(0, 80)}`);
  return Number(match[1]) * 1000 + Math.floor(Number(`0.${match[2] ?? '0'}`) * 1000);
}

/** Moves the phone's clock against the one it had, and back. */
export class ClockControl {
  readonly #shell: DeviceShell;
  /** Milliseconds that the phone was ahead of the host when the session began. */
  readonly #offset: number;
  readonly #automatic: string | undefined;
  readonly #now: () => number;
  #shifted = false;

  /** `automatic`: the setting `global/auto_time` as it was found. */
  constructor(shell: DeviceShell, offset: number, automatic: string | undefined, now: () => number) {
    this.#shell = shell;
    this.#now = now;
    this.#offset = offset;
    this.#automatic = automatic;
  }

  /** Throws `device-unusable` where the phone keeps its time. */
  async shift(milliseconds: number): Promise<void> {
    if (milliseconds === 0 && !this.#shifted) return;
    if (!this.#shifted) await this.#shell.run('settings put global auto_time 0');
    this.#shifted = true;
    const wanted = (): number => this.#now() + this.#offset + milliseconds;
    for (const command of [alarmCommand, dateCommand]) {
      await this.#shell.run(command(wanted()));
      const difference = Math.abs((await deviceTime(this.#shell)) - wanted());
      if (difference > tolerance * 1000) continue;
      if (milliseconds === 0) await this.#automaticAgain();
      return;
    }
    await this.#automaticAgain();
    throw new InspectorError('device-unusable', {
      zh: '设备不允许通过 adb 修改时钟',
      en: 'the device does not let adb set its clock',
    });
  }

  async #automaticAgain(): Promise<void> {
    this.#shifted = false;
    if (this.#automatic === '1') await this.#shell.run('settings put global auto_time 1');
  }
}

/** AlarmManager's shell command may set the time (SET_TIME is granted to the shell). */
function alarmCommand(time: number): string {
  return `cmd alarm set-time ${Math.round(time)}`;
}

/** Only a root shell may: emulators, debug builds. MMDDhhmmCCYY.ss in UTC. */
function dateCommand(time: number): string {
  const [, year, month, day, hour, minute, second] =
    /^(\d+)-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/.exec(new Date(time).toISOString()) ?? [];
  return `date -u ${month}${day}${hour}${minute}${year}.${second}`;
}
