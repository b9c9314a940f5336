import type { Text } from '../shared/text.ts';
import { AdbFailure } from './adb/failure.ts';
import { adbServerPort, attachedDevices, type AttachedDevice } from './adb/host.ts';
import { ensureServer } from './adb/server.ts';
import { runShell } from './adb/shell.ts';
import { leaseHolder } from './lease.ts';
import { isVirtual, readAbis, readProperties } from './session/facts.ts';

/** Milliseconds that one phone may take to tell what it is. */
const answerTime = 3000;

/** A phone as the adb server knows it. */
export interface ListedDevice {
  serial: string;
  state: 'ready' | 'busy' | 'offline' | 'unauthorized' | 'no-permissions' | 'other';
  /** Pid of the process that holds it. */
  busyBy: number | undefined;
  manufacturer: string | undefined;
  model: string | undefined;
  apiLevel: number | undefined;
  release: string | undefined;
  abis: readonly string[];
  virtual: boolean;
  /** What blocks its use, and what to do; undefined: nothing. */
  blocked: Text | undefined;
}

/** All phones of the adb server, asked side by side. Throws InspectorError `adb-missing` or `adb-failed`. */
export async function listDevices(options: { adbPort?: number; signal?: AbortSignal } = {}): Promise<ListedDevice[]> {
  const port = options.adbPort ?? adbServerPort();
  await ensureServer(port);
  const attached = await attachedDevices(port, { signal: options.signal });
  return Promise.all(attached.map((device) => describe(port, device, options.signal)));
}

async function describe(
  port: number,
  { properties, serial, state }: AttachedDevice,
  signal: AbortSignal | undefined,
): Promise<ListedDevice> {
  const known: ListedDevice = {
    serial,
    state: states[state] ?? 'other',
    busyBy: undefined,
    manufacturer: undefined,
    model: properties['model']?.replaceAll('_', ' '),
    apiLevel: undefined,
    release: undefined,
    abis: [],
    virtual: false,
    blocked: blocks[state] ?? otherState(state),
  };
  if (state !== 'device') return known;
  let text: string;
  try {
    text = (await runShell({ port, serial }, 'getprop', { timeout: answerTime, signal })).stdout.toString();
  } catch (error) {
    if (!(error instanceof AdbFailure)) throw error;
    return { ...known, state: 'offline', blocked: blocks['offline'] };
  }
  const property = readProperties(text);
  const apiLevel = Number.parseInt(property.get('ro.build.version.sdk') ?? '', 10);
  const holder = leaseHolder(serial);
  return {
    ...known,
    state: holder === undefined ? 'ready' : 'busy',
    busyBy: holder?.pid,
    manufacturer: property.get('ro.product.manufacturer'),
    model: property.get('ro.product.model') ?? known.model,
    apiLevel: Number.isNaN(apiLevel) ? undefined : apiLevel,
    release: property.get('ro.build.version.release'),
    abis: readAbis(property),
    virtual: isVirtual(property),
    blocked: holder === undefined ? tooOld(apiLevel) : busy(holder.pid, holder.since),
  };
}

const states: Readonly<Record<string, ListedDevice['state']>> = {
  device: 'ready',
  offline: 'offline',
  unauthorized: 'unauthorized',
  authorizing: 'unauthorized',
  'no permissions': 'no-permissions',
};

const blocks: Readonly<Record<string, Text | undefined>> = {
  device: undefined,
  offline: {
    zh: '设备不应答：请重新插拔数据线，或关闭再打开“USB 调试”',
    en: 'the device does not answer: unplug it and plug it in again, or switch USB debugging off and on',
  },
  unauthorized: {
    zh: '未授权：请在手机上点“允许 USB 调试”',
    en: 'not authorised: accept “Allow USB debugging” on the phone',
  },
  authorizing: {
    zh: '正在授权：请在手机上点“允许 USB 调试”',
    en: 'being authorised: accept “Allow USB debugging” on the phone',
  },
  'no permissions': {
    zh: '当前用户无权访问该 USB 设备：请配置 udev 规则或将用户加入 plugdev 组',
    en: 'this user may not open the USB device: add a udev rule, or the user to the group plugdev',
  },
};

function otherState(state: string): Text | undefined {
  if (state === 'device') return undefined;
  return {
    zh: `设备处于 ${state} 状态，请启动到 Android 系统`,
    en: `the device is in state ${state}: start Android on it`,
  };
}

function tooOld(apiLevel: number): Text | undefined {
  if (!(apiLevel < 26)) return undefined;
  return {
    zh: `API ${apiLevel} 过低，驱动应用需 Android 8.0（API 26）及以上`,
    en: `API ${apiLevel} is too old: driving an app needs Android 8.0 (API 26) or later`,
  };
}

function busy(pid: number, since: string): Text {
  return { zh: `正被进程 ${pid} 使用（自 ${since} 起）`, en: `in use by process ${pid} (since ${since})` };
}
