import { findAdb } from '../../device/adb/binary.ts';
import { closeAppium } from '../../device/appium/server.ts';
import type { Phone } from '../../phone/assemble.ts';
import { startPhone } from '../../phone/phone.ts';
import type { PhoneProfile } from '../../phone/profile.ts';
import { ownAdb } from './own-adb.ts';
import { virtualProfile } from './virtual-profile.ts';

export interface ReachableDevice {
  serial: string;
  /** Port of the adb server that knows it; the user's own when absent. */
  adbPort: number | undefined;
  /** The embedded virtual phone, when it is one. */
  phone: Phone | undefined;
}

/** `virtual`, with or without a profile of its own, starts a phone and an adb server of its own for as long as `use` runs; any other word is the serial of a phone. */
export async function withDevice<T>(
  device: string,
  options: { apiLevel?: number | undefined },
  use: (device: ReachableDevice) => Promise<T>,
): Promise<T> {
  try {
    const profile = virtualProfile(device);
    return profile !== undefined
      ? await withVirtualPhone(
          { ...(options.apiLevel !== undefined && { apiLevel: options.apiLevel }), ...profile },
          use,
        )
      : await use({ serial: device, adbPort: undefined, phone: undefined });
  } finally {
    // Its thread would keep this process from ending.
    await closeAppium();
  }
}

async function withVirtualPhone<T>(
  profile: Partial<PhoneProfile>,
  use: (device: ReachableDevice) => Promise<T>,
): Promise<T> {
  // Looked for before anything is started: its absence is said at once.
  const adb = findAdb();
  const phone = await startPhone({ profile });
  try {
    const server = await ownAdb(adb, phone.serial);
    try {
      return await use({ serial: phone.serial, adbPort: server.port, phone });
    } finally {
      await server.end();
    }
  } finally {
    await phone.stop();
  }
}
