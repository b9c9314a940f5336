import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { findAdb } from '../../src/device/adb/binary.ts';
import { closeAppium } from '../../src/device/appium/server.ts';
import { openSession, type OpenOptions } from '../../src/device/session/open.ts';
import type { DeviceSession } from '../../src/device/session.ts';
import { type Phone, type PhoneOptions, startPhone } from '../../src/phone/phone.ts';
import { findChromium } from '../../src/phone/webview/chromium.ts';
import { systemClock } from '../../src/shared/clock.ts';

export const specimen = { package: 'cn.gov.specimen.jiedaotong', activity: undefined };
export const specimenFile = 'tests/specimens/jiedaotong/jiedaotong.apk';

/** Why these tests cannot run here; empty: they can. */
export const lacking = [missing('adb', findAdb), missing('Chromium', findChromium)]
  .filter((name) => name !== '')
  .join(', ');

/** A place of its own for phones and sessions: an adb server, folders, and nothing left behind. */
export class Bench {
  readonly folder = mkdtempSync(join(tmpdir(), 'zhijian-device-'));
  adbPort = 0;
  readonly #phones: Phone[] = [];
  readonly #sessions: DeviceSession[] = [];
  readonly #environment = { state: process.env['ZHIJIAN_STATE'], cache: process.env['ZHIJIAN_CACHE'] };

  async open(): Promise<this> {
    this.adbPort = await freePort();
    process.env['ZHIJIAN_STATE'] = join(this.folder, 'state');
    process.env['ZHIJIAN_CACHE'] = join(this.folder, 'cache');
    return this;
  }

  async phone(apiLevel = 33, options: PhoneOptions = {}): Promise<Phone> {
    const phone = await startPhone({ profile: { apiLevel }, storage: 4 * 1024 ** 3, ...options });
    this.#phones.push(phone);
    return phone;
  }

  async session(phone: Phone, options: Partial<OpenOptions> = {}): Promise<DeviceSession> {
    const session = await openSession(phone.serial, {
      adbPort: this.adbPort,
      workDirectory: this.folder,
      clock: systemClock,
      ...options,
    });
    this.#sessions.push(session);
    return session;
  }

  killAdbServer(): void {
    execFileSync(findAdb(), ['-P', String(this.adbPort), 'kill-server'], { stdio: 'ignore' });
  }

  /** Ends what a test began. */
  async reset(): Promise<void> {
    for (const session of this.#sessions.splice(0)) await session[Symbol.asyncDispose]();
    for (const phone of this.#phones.splice(0)) await phone.stop();
  }

  async close(): Promise<void> {
    await this.reset();
    await closeAppium();
    this.killAdbServer();
    restore('ZHIJIAN_STATE', this.#environment.state);
    restore('ZHIJIAN_CACHE', this.#environment.cache);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

function missing(name: string, find: () => unknown): string {
  try {
    find();
    return '';
  } catch {
    return name;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
