import type { AppRuntimeFactory } from '../app/runtime.ts';
import type { DisplayEvents, PhoneDisplay } from '../display/options.ts';
import type { Faults } from '../faults.ts';
import type { PhoneProfile } from '../profile.ts';
import type { FileSystem } from '../shell/file-system.ts';
import type { StrictLog } from '../strict-log.ts';
import { createActivityManager } from './activities/activity-manager.ts';
import { homeItems } from './activities/app-host.ts';
import { createAppOps } from './app-ops.ts';
import { createAutomationHost, type AutomationServer } from './automation.ts';
import { createClock } from './clock.ts';
import { createDetach } from './detached.ts';
import { createEventLog } from './event-log.ts';
import { createLocationProvider } from './location.ts';
import { createLogBuffer } from './log-buffer.ts';
import type { PhoneSystem } from './model.ts';
import { createNetwork } from './network.ts';
import { createNotifications } from './notifications.ts';
import { createPackages } from './packages/packages.ts';
import { createPermissions } from './permissions/permissions.ts';
import { createProcessTable } from './processes.ts';
import { createProperties, supportedAbis } from './properties.ts';
import { createDropBox } from './reports/dropbox.ts';
import { createExitHistory } from './reports/exit-info.ts';
import { automationApp, createScreenlessServices } from './screenless.ts';
import { createSettings } from './settings.ts';
import type { System } from './system.ts';
import { createTrafficHistory } from './traffic.ts';

export interface SystemOptions {
  profile: PhoneProfile;
  faults: Faults;
  strict: StrictLog;
  files: FileSystem;
  /** Milliseconds since 1970 on the host. */
  hostNow(): number;
  /** Folder of the host for the data of the apps. */
  dataRoot: string;
  /** Bytes of storage for APKs. */
  storage: number;
  runtimes: AppRuntimeFactory;
  display(events: DisplayEvents, now: () => number): PhoneDisplay;
  automation(system: PhoneSystem): AutomationServer;
}

/** All services of a phone, wired to each other. */
export function createSystem(options: SystemOptions): System {
  const { profile, faults, strict, files, runtimes } = options;
  const clock = createClock(options.hostNow);
  const { now } = clock;
  const log = createLogBuffer(now);
  const events = createEventLog(log);
  const detach = createDetach(events);
  const settings = createSettings(profile);
  const processTable = createProcessTable(now);
  const networkSwitches = createNetwork(settings);
  const display = options.display(displayEvents(), now);
  const system: System = {
    profile,
    faults,
    strict,
    files,
    log,
    display,
    clock,
    settings,
    properties: createProperties(profile, supportedAbis(profile.abi)),
    networkSwitches,
    packages: createPackages({ profile, faults, now, dataRoot: options.dataRoot, storage: options.storage }),
    permissions: createPermissions(profile),
    appOps: createAppOps(profile, now),
    processTable,
    exits: createExitHistory(),
    dropBox: createDropBox(),
    notifications: createNotifications(now),
    automation: createAutomationHost(() => options.automation(system)),
    services: createScreenlessServices(processTable),
    traffic: createTrafficHistory(),
    location: createLocationProvider(),
    runtimes,
    detach,
    get activities() {
      return activities;
    },
    get network() {
      return networkSwitches.state;
    },
    now,
    processes: () => processTable.apps(),
    setting: (namespace, key) => settings.get(namespace, key),
    focusedComponent: () => focusedComponent(system),
    stopAutomation: () => system.automation.stop(),
  };
  const activities = createActivityManager(system, events);
  connect(system);
  return system;

  function displayEvents(): DisplayEvents {
    return {
      onBackgroundRequest: () => detach(activities.home()),
      onFinish() {
        const front = activities.front();
        if (front !== undefined) detach(activities.finish(front.app.name, 'finish'));
      },
      onNotResponding: (package_) => detach(activities.notResponding(package_)),
      onRestart: (package_) => detach(restart(package_)),
      onNotificationOpened: ({ package: package_ }) => detach(restart(package_)),
    };
  }

  async function restart(package_: string): Promise<void> {
    const item = homeItems(system).find((one) => one.package === package_);
    if (item !== undefined)
      await activities.start({
        intent: { action: 'android.intent.action.MAIN', component: item.component },
        from: package_,
      });
  }
}

const launcher = 'com.android.launcher3/com.android.launcher3.uioverrides.QuickstepLauncher';

function focusedComponent({ activities }: System): string {
  const front = activities.front();
  return front?.activity === undefined ? launcher : `${front.app.name}/${front.activity}`;
}

/** What follows from what: changes of settings, network and clock reach the apps, removed packages lose their processes. */
function connect(system: System): void {
  const {
    activities,
    automation,
    clock,
    detach,
    display,
    networkSwitches,
    packages,
    permissions,
    processTable,
    services,
    settings,
  } = system;
  const runtimes = () => activities.running().flatMap(({ runtime }) => runtime ?? []);
  networkSwitches.onChange((state) => {
    for (const runtime of runtimes()) detach(runtime.setNetwork(state));
  });
  clock.onChange(() => {
    for (const runtime of runtimes()) detach(runtime.clockChanged());
  });
  settings.onChange((namespace, key, value) => {
    if (namespace === 'global' && key === 'auto_time' && value === '1') clock.synchronise();
    if (namespace === 'system' && key === 'user_rotation' && settings.get('system', 'accelerometer_rotation') === '0') {
      if (value === '0' || value === '1' || value === '2' || value === '3') detach(display.rotate(rotationOf(value)));
    }
  });
  system.properties.onChange((name, value) => {
    // No Android phone has this property; it stands for what a test bench's router would do.
    if (name === 'persist.virtual.routes' && (value === 'online' || value === 'ipv6' || value === 'ipv4'))
      networkSwitches.setRoutes(value);
  });
  const showHome = (): void => {
    display.showHome(homeItems(system), (component) => {
      detach(
        activities.start({
          intent: { action: 'android.intent.action.MAIN', component },
          from: 'com.android.launcher3',
        }),
      );
    });
  };
  showHome();
  packages.onInstall(showHome);
  packages.onRemove(async ({ name }) => {
    await activities.end(name, {
      reason: 'packageUpdated',
      subreason: 'packageUpdate',
      description: `stop ${name} due to installPackageLI`,
    });
    services.stop(name);
    const process = processTable.find(name);
    if (process !== undefined) processTable.end(process.pid);
    if (name === automationApp) automation.stop();
    // Once the package is off the list.
    setImmediate(showHome);
  });
  permissions.onRevoke(({ name }, permission) => {
    detach(
      activities.end(name, {
        reason: 'permissionChange',
        subreason: 'none',
        description: `permissions revoked: ${permission}`,
      }),
    );
  });
}

function rotationOf(value: '0' | '1' | '2' | '3'): 0 | 1 | 2 | 3 {
  const rotations = { 0: 0, 1: 1, 2: 2, 3: 3 } as const;
  return rotations[value];
}
