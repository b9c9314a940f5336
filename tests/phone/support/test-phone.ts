import { Readable } from 'node:stream';

import { assemblePhone, type Phone } from '../../../src/phone/assemble.ts';
import { createDisplay } from '../../../src/phone/display/display.ts';
import { noFaults, type Faults } from '../../../src/phone/faults.ts';
import { phoneProfile, type PhoneProfile } from '../../../src/phone/profile.ts';
import { createShell } from '../../../src/phone/shell/run.ts';
import { fileCommands } from '../../../src/phone/shell/programs/index.ts';
import { systemCommands } from '../../../src/phone/commands/index.ts';
import { fakeRuntimes, type FakeRuntimes } from './fake-runtimes.ts';
import { onePixel } from './one-pixel.ts';

/** 2026-11-23 17:30:05.250 in Beijing. */
const startOfTest = Date.UTC(2026, 10, 23, 9, 30, 5, 250);

export interface Answer {
  code: number;
  out: string;
  error: string;
}

export interface TestPhone {
  phone: Phone;
  runtimes: FakeRuntimes;
  /** Ends the UiAutomator2 server that runs. */
  endAutomation(): void;
  run(
    line: string,
    options?: { stdin?: Uint8Array; signal?: AbortSignal; onOut?: (text: string) => void },
  ): Promise<Answer>;
  /** Moves the host's clock. */
  pass(milliseconds: number): void;
}

/** A whole phone whose apps are played by the test and whose clock stands still unless told. */
export async function testPhone(profile: Partial<PhoneProfile> = {}, faults: Partial<Faults> = {}): Promise<TestPhone> {
  const runtimes = fakeRuntimes();
  let now = startOfTest;
  let endAutomation = (): void => {};
  const settings = {
    profile: phoneProfile(profile),
    faults: { ...noFaults(), ...faults },
    hostNow: () => now,
    storage: 64 * 1024 ** 2,
  };
  const phone = await assemblePhone(settings, {
    runtimes,
    display: (options) => createDisplay({ ...options, browser: { draw: async () => onePixel, close: async () => {} } }),
    automation() {
      let stop = (): void => {};
      const stopped = new Promise<void>((resolve) => (stop = resolve));
      endAutomation = stop;
      return { connect: (stream) => void stream.end('hello'), stop, stopped };
    },
  });
  const { system } = phone;
  const shell = createShell(
    systemCommands(
      system,
      fileCommands(() => system.now()),
    ),
    system.files,
    phone.strict,
  );
  return {
    phone,
    runtimes,
    endAutomation: () => endAutomation(),
    pass: (milliseconds) => void (now += milliseconds),
    async run(line, { stdin, signal = new AbortController().signal, onOut } = {}) {
      const out: Buffer[] = [];
      const error: Buffer[] = [];
      const code = await shell.run(line, {
        stdin: Readable.from(stdin === undefined ? [] : [Buffer.from(stdin)]),
        async out(text) {
          out.push(Buffer.from(text));
          onOut?.(Buffer.from(text).toString());
        },
        error: async (text) => void error.push(Buffer.from(text)),
        signal,
      });
      return { code, out: Buffer.concat(out).toString(), error: Buffer.concat(error).toString() };
    },
  };
}
