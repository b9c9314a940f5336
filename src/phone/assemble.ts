import { listen } from './adb/listen.ts';
import type { DeviceServices } from './adb/services.ts';
import type { AppRuntimeFactory } from './app/runtime.ts';
import { systemCommands } from './commands/index.ts';
import type { PhoneDisplay, DisplayOptions } from './display/options.ts';
import type { Faults } from './faults.ts';
import type { PhoneProfile } from './profile.ts';
import { createFileSystem } from './shell/memory-files.ts';
import { fileCommands } from './shell/programs/index.ts';
import { createShell } from './shell/run.ts';
import { StrictLog } from './strict-log.ts';
import type { AutomationServer } from './system/automation.ts';
import { createSystem } from './system/create.ts';
import { watchOffline } from './system/fault-watch.ts';
import type { PhoneSystem } from './system/model.ts';
import type { InstalledPackage } from './system/packages/model.ts';
import { mountLiveFiles } from './system/proc-files.ts';
import { openSocket } from './system/sockets.ts';
import type { System } from './system/system.ts';
import { createTemporaryFolder } from './system/temporary-folder.ts';

/** What plays the parts of a phone that need more than this process. */
export interface PhoneParts {
  runtimes: AppRuntimeFactory;
  display(options: Omit<DisplayOptions, 'browser'>): PhoneDisplay;
  automation(system: PhoneSystem): AutomationServer;
}

export interface PhoneSettings {
  profile: PhoneProfile;
  faults: Faults;
  /** TCP port of the transport on loopback; any free one when absent. */
  port?: number | undefined;
  /** Milliseconds since 1970 on the host. */
  hostNow(): number;
  /** Bytes that files and APKs may take, each. */
  storage: number;
  /** File that unknown calls are added to as well. */
  strictLog?: string | undefined;
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

/** Puts the parts of a phone together; resolves when `adb connect` finds it. Throws `phone-port-unavailable`. */
export async function assemblePhone(settings: PhoneSettings, parts: PhoneParts): Promise<Phone> {
  const { profile, faults, hostNow, storage } = settings;
  const strict = new StrictLog(settings.strictLog);
  const folder = createTemporaryFolder();
  const clock: { now(): number } = { now: hostNow };
  const now = (): number => clock.now();
  const files = createFileSystem(storage, now);
  const system = createSystem({
    profile,
    faults,
    strict,
    files,
    hostNow,
    dataRoot: folder.path,
    storage,
    runtimes: parts.runtimes,
    display: (events, displayNow) => parts.display({ ...events, profile, now: displayNow, faults }),
    automation: (phone) => parts.automation(phone),
  });
  clock.now = () => system.now();
  mountLiveFiles(system);
  const shell = createShell(
    systemCommands(
      system,
      fileCommands(now, () => timeZoneOf(system)),
    ),
    files,
    strict,
  );
  const services: DeviceServices = {
    banner: () =>
      `device::ro.product.name=${profile.device};ro.product.model=${profile.model};ro.product.device=${profile.device};features=${features}`,
    shell: (commandLine, io) => shell.run(commandLine, io),
    openSocket: (name) => openSocket(system, name),
    files,
    unknown: (what) => strict.note('service', what),
  };
  const end = async (): Promise<void> => {
    system.automation.stop();
    shell.close();
    for (const { app } of system.activities.running()) {
      const ending = { reason: 'userRequested', subreason: 'forceStop', description: 'shutdown' } as const;
      await system.activities.end(app.name, ending);
    }
    await Promise.allSettled([parts.runtimes.close(), system.display.close()]);
    folder.remove();
  };

  const { port } = settings;
  const offline = (): boolean => faults.offline;
  const transport = await listen(services, {
    host: '127.0.0.1',
    offline,
    ...(port === undefined ? {} : { port }),
  }).catch(async (error: unknown) => {
    await end();
    throw error;
  });
  watchOffline(faults, () => transport.dropConnections());
  let stopping: Promise<void> | undefined;
  return {
    port: transport.port,
    serial: `127.0.0.1:${transport.port}`,
    profile,
    faults,
    strict,
    system,
    install: (...apks) => system.packages.install(apks, installAsAdb),
    stop: () => (stopping ??= transport.close().then(end)),
  };
}

const installAsAdb = {
  replace: true,
  downgrade: false,
  testOnly: true,
  grantAll: false,
  bypassLowTarget: false,
  installer: undefined,
  inherit: undefined,
};

function timeZoneOf({ properties, profile }: System): string {
  return properties.get('persist.sys.timezone') ?? profile.timeZone;
}
