import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { listen } from './adb/listen.ts';
import type { DeviceServices } from './adb/services.ts';
import type { AppRuntimeFactory } from './app/runtime.ts';
import { startAutomation } from './automation/server.ts';
import { systemCommands } from './commands/index.ts';
import { createDisplay } from './display/display.ts';
import { createSystemBrowser } from './display/system-browser.ts';
import { noFaults, type Faults } from './faults.ts';
import { phoneProfile, type PhoneProfile } from './profile.ts';
import { createFileSystem } from './shell/memory-files.ts';
import { fileCommands } from './shell/programs/index.ts';
import { createShell } from './shell/run.ts';
import { watchFaults } from './system/faults.ts';
import { StrictLog } from './strict-log.ts';
import { createSystem } from './system/create.ts';
import { mountLiveFiles } from './system/proc-files.ts';
import { openSocket } from './system/sockets.ts';
import type { InstalledPackage } from './system/packages/model.ts';
import type { System } from './system/system.ts';
import { createRuntimeFactory } from './webview/factory.ts';

export interface PhoneOptions {
  profile?: Partial<PhoneProfile>;
  /** TCP port of the transport on loopback; any free one when absent. */
  port?: number;
  faults?: Partial<Faults>;
  /** Milliseconds since 1970 on the host; its clock when absent. */
  hostClock?: () => number;
  /** Bytes that files and APKs may take, each; 2 GiB when absent. */
  storage?: number;
  /** Host names that apps may reach, and the loopback addresses that stand for them; everything else is refused. */
  hosts?: Readonly<Record<string, { ipv4?: { host: string; port: number }; ipv6?: { host: string; port: number } }>>;
  /** What runs the apps' pages; headless Chromium when absent. */
  runtimes?: AppRuntimeFactory;
}

/** A virtual phone that adb can connect to. */
export interface Phone {
  readonly port: number;
  /** `127.0.0.1:PORT`, as `adb connect` takes it and `adb -s` names it. */
  readonly serial: string;
  readonly profile: PhoneProfile;
  /** Change its fields to switch faults on and off. */
  readonly faults: Faults;
  /** What was asked of the phone and is unknown to it. */
  readonly strict: StrictLog;
  readonly system: System;
  /** Base and splits, as `adb install-multiple -r -t` does. Throws InstallFailure. */
  install(...apks: readonly Uint8Array[]): Promise<InstalledPackage>;
  /** Ends everything that runs and removes what the phone wrote. */
  stop(): Promise<void>;
}

const features = 'shell_v2,cmd,stat_v2,ls_v2,fixed_push_mkdir,apex,fixed_push_symlink_timestamp';

/** Starts a phone; resolves when `adb connect` finds it. */
export async function startPhone(options: PhoneOptions = {}): Promise<Phone> {
  const profile = phoneProfile(options.profile);
  const faults: Faults = { ...noFaults(), ...options.faults };
  const strict = new StrictLog();
  const storage = options.storage ?? 2 * 1024 ** 3;
  const hostNow = options.hostClock ?? Date.now;
  const folder = join(tmpdir(), `zhijian-phone-${randomUUID()}`);
  mkdirSync(folder, { recursive: true });

  let system: System | undefined;
  const now = (): number => system?.now() ?? hostNow();
  const files = createFileSystem(storage, now);
  const runtimes = options.runtimes ?? createRuntimeFactory({ hosts: options.hosts ?? {} });
  system = createSystem({
    profile,
    faults,
    strict,
    files,
    hostNow,
    dataRoot: folder,
    storage,
    runtimes,
    display: (events, clock) => createDisplay({ ...events, profile, now: clock, browser: createSystemBrowser(), faults }),
    automation: startAutomation,
  });
  const running = system;
  mountLiveFiles(running);
  const shell = createShell(systemCommands(running, fileCommands(now)), files, strict);
  const services: DeviceServices = {
    banner: () =>
      `device::ro.product.name=${profile.device};ro.product.model=${profile.model};ro.product.device=${profile.device};features=${features}`,
    shell: (commandLine, io) => shell.run(commandLine, io),
    openSocket: (name) => openSocket(running, name),
    files,
    unknown: (what) => strict.note('service', what),
  };
  const transport = await listen(services, { host: '127.0.0.1', ...(options.port === undefined ? {} : { port: options.port }) });
  const faultWatch = watchFaults(faults, () => transport.dropConnections());
  let stopping: Promise<void> | undefined;

  return {
    port: transport.port,
    serial: `127.0.0.1:${transport.port}`,
    profile,
    faults: faultWatch.faults,
    strict,
    system: running,
    install: (...apks) =>
      running.packages.install(apks, { replace: true, downgrade: false, testOnly: true, grantAll: false, bypassLowTarget: false, installer: undefined, inherit: undefined }),
    stop: () => (stopping ??= stop()),
  };

  async function stop(): Promise<void> {
    running.automation.stop();
    await transport.close();
    for (const { app } of running.activities.running()) {
      await running.activities.end(app.name, { reason: 'userRequested', subreason: 'forceStop', description: 'shutdown' });
    }
    await Promise.allSettled([runtimes.close(), running.display.close()]);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}
