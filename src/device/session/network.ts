import { setTimeout as pause } from 'node:timers/promises';

import type { NetState } from '../../evidence/screen/capture.ts';
import { InspectorError } from '../../shared/errors.ts';
import { isTcpSerial } from '../adb/mend.ts';
import type { DeviceShell } from '../shell.ts';

/** One command line, three lines of answer. */
export const networkCommand =
  'settings get global airplane_mode_on; settings get global wifi_on; settings get global mobile_data';

/** Switches as they were found; what was off stays off when the network comes back. */
export interface NetworkSwitches {
  airplane: boolean;
  wifi: boolean;
  data: boolean;
}

/** `wifi_on` is 0 off, 1 on, 2 on in spite of aeroplane mode, 3 off because of it (AOSP WifiSettingsStore). */
export function parseSwitches(text: string): NetworkSwitches | undefined {
  const [airplane, wifi, data] = text.trim().split(/\s+/);
  if (wifi === undefined) return undefined;
  return { airplane: airplane === '1', wifi: wifi === '1' || wifi === '2', data: data !== '0' };
}

export function netState(switches: NetworkSwitches | undefined): NetState {
  if (switches === undefined) return 'unknown';
  return switches.wifi || (switches.data && !switches.airplane) ? 'online' : 'offline';
}

/** The phone's network as a whole, on and off. */
export class NetworkControl {
  readonly #shell: DeviceShell;
  readonly #serial: string;
  readonly #apiLevel: number;
  readonly #signal: AbortSignal | undefined;
  #found: NetworkSwitches | undefined;

  constructor(shell: DeviceShell, serial: string, apiLevel: number, signal: AbortSignal | undefined) {
    this.#shell = shell;
    this.#serial = serial;
    this.#apiLevel = apiLevel;
    this.#signal = signal;
  }

  async read(): Promise<NetworkSwitches | undefined> {
    return parseSwitches((await this.#shell.run(networkCommand)).stdout);
  }

  /** Throws `device-unusable` when the phone does not follow, or hangs on the very network that would be cut. */
  async set(state: 'online' | 'offline'): Promise<void> {
    if (state === 'online') return this.#online();
    if (reachedByNetwork(this.#serial)) throw cutOff(this.#serial);
    this.#found ??= await this.read();
    await this.#shell.run(
      this.#apiLevel >= 30 ? 'cmd connectivity airplane-mode enable' : 'svc wifi disable; svc data disable',
    );
    if (await this.#becomes('offline', 1500)) return;
    // Some phones keep Wi-Fi in aeroplane mode, because their user switched it on there once.
    await this.#shell.run('svc wifi disable; svc data disable');
    if (!(await this.#becomes('offline', 5000))) throw refused(state);
  }

  /** As it was found. */
  async restore(): Promise<void> {
    const found = this.#found;
    if (found === undefined) return;
    this.#found = undefined;
    await this.#switch(found);
  }

  async #online(): Promise<void> {
    const now = await this.read();
    if (netState(now) === 'online') return;
    this.#found ??= now;
    // A phone that was offline when we came gets its Wi-Fi for as long as the session lasts.
    const found = this.#found;
    const usual =
      found !== undefined && netState(found) === 'online' ? found : { airplane: false, wifi: true, data: true };
    await this.#switch(usual);
    if (!(await this.#becomes('online', 10_000))) throw refused('online');
  }

  async #switch({ airplane, data, wifi }: NetworkSwitches): Promise<void> {
    const commands = [
      ...(this.#apiLevel >= 30 ? [`cmd connectivity airplane-mode ${airplane ? 'enable' : 'disable'}`] : []),
      `svc wifi ${wifi ? 'enable' : 'disable'}`,
      `svc data ${data ? 'enable' : 'disable'}`,
    ];
    await this.#shell.run(commands.join('; '));
  }

  async #becomes(state: NetState, within: number): Promise<boolean> {
    const end = performance.now() + within;
    for (;;) {
      if (netState(await this.read()) === state) return true;
      if (performance.now() >= end) return false;
      await pause(100, undefined, this.#signal === undefined ? {} : { signal: this.#signal });
    }
  }
}

/** A phone over TCP, unless it is on this machine. */
function reachedByNetwork(serial: string): boolean {
  return isTcpSerial(serial) && !/^(?:127\.|localhost:)/.test(serial);
}

function cutOff(serial: string): InspectorError {
  return new InspectorError('device-unusable', {
    zh: `设备 ${serial} 经网络连接 adb，断网会失去该设备；请改用 USB`,
    en: `the device ${serial} is reached by the network that would be cut; connect it by USB`,
  });
}

function refused(state: 'online' | 'offline'): InspectorError {
  return new InspectorError('device-unusable', {
    zh: state === 'online' ? '设备未能恢复联网' : '设备未能断网',
    en: `the device does not go ${state}`,
  });
}
