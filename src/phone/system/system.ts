import type { AppRuntimeFactory } from '../app/runtime.ts';
import type { PhoneDisplay } from '../display/options.ts';
import type { ActivityManager } from './activities/activity-manager.ts';
import type { LocationProvider } from './location.ts';
import type { AppOps } from './app-ops.ts';
import type { AutomationHost } from './automation.ts';
import type { PhoneClock } from './clock.ts';
import type { Detach } from './detached.ts';
import type { PhoneSystem } from './model.ts';
import type { Network } from './network.ts';
import type { Notifications } from './notifications.ts';
import type { Packages } from './packages/packages.ts';
import type { Permissions } from './permissions/permissions.ts';
import type { ProcessTable } from './processes.ts';
import type { Properties } from './properties.ts';
import type { DropBox } from './reports/dropbox.ts';
import type { ExitHistory } from './reports/exit-info.ts';
import type { ScreenlessServices } from './screenless.ts';
import type { Settings } from './settings.ts';
import type { TrafficHistory } from './traffic.ts';

/** Everything behind the phone's shell. The commands work on it; the display and UiAutomator2 see it as PhoneSystem. */
export interface System extends Omit<PhoneSystem, 'display' | 'network'> {
  readonly display: PhoneDisplay;
  readonly clock: PhoneClock;
  readonly settings: Settings;
  readonly properties: Properties;
  readonly networkSwitches: Network;
  readonly network: PhoneSystem['network'];
  readonly packages: Packages;
  readonly permissions: Permissions;
  readonly appOps: AppOps;
  readonly processTable: ProcessTable;
  readonly exits: ExitHistory;
  readonly dropBox: DropBox;
  readonly notifications: Notifications;
  readonly activities: ActivityManager;
  readonly automation: AutomationHost;
  readonly services: ScreenlessServices;
  readonly traffic: TrafficHistory;
  readonly location: LocationProvider;
  readonly runtimes: AppRuntimeFactory;
  readonly detach: Detach;
}
