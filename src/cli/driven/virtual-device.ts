import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { promisify } from 'node:util';

import { findAdb } from '../../device/adb/binary.ts';
import { closeAppium } from '../../device/appium/server.ts';
import type { Phone } from '../../phone/assemble.ts';
import { startPhone } from '../../phone/phone.ts';

export interface ReachableDevice {
  serial: string;
  /** Port of the adb server that knows it; the user's own when absent. */
  adbPort: number | undefined;
  /** The embedded virtual phone, when it is one. */
  phone: Phone | undefined;
}

/** `virtual` starts a phone and an adb server of its own for as long as `use` runs; any other word is the serial of a phone. */
export async function withDevice<T>(
  device: string,
  options: { apiLevel?: number | undefined },
  use: (device: ReachableDevice) => Promise<T>,
): Promise<T> {
  try {
    return device === 'virtual'
      ? await withVirtualPhone(options, use)
      : await use({ serial: device, adbPort: undefined, phone: undefined });
  } finally {
    // Its thread would keep this process from ending.
    await closeAppium();
  }
}

async function withVirtualPhone<T>(
  options: { apiLevel?: number | undefined },
  use: (device: ReachableDevice) => Promise<T>,
): Promise<T> {
  // Looked for before anything is started: its absence is said at once.
  const adb = findAdb();
  const phone = await startPhone(options.apiLevel === undefined ? {} : { profile: { apiLevel: options.apiLevel } });
  const adbPort = await freePort();
  try {
    return await use({ serial: phone.serial, adbPort, phone });
  } finally {
    // The server was started for this phone alone; the user's own is left in peace.
    await promisify(execFile)(adb, ['-P', String(adbPort), 'kill-server'], { timeout: 5000 }).catch(() => {});
    await phone.stop();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
