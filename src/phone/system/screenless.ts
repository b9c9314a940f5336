import type { ProcessTable } from './processes.ts';
import type { InstalledPackage } from './packages/model.ts';

/** Packages of the tools that drive the phone: they have no screen, so their code is played by the phone. */
export const settingsApp = 'io.appium.settings';
export const automationApp = 'io.appium.uiautomator2.server';
export const automationTests = 'io.appium.uiautomator2.server.test';

export function hasNoScreen(package_: string): boolean {
  return package_ === settingsApp || package_ === automationApp || package_ === automationTests;
}

/** Services of packages without a screen. */
export interface ScreenlessServices {
  /** Class names of the foreground services that run, oldest first. */
  services(package_: string): readonly string[];
  startService(app: InstalledPackage, service: string): void;
  stopService(package_: string, service: string): boolean;
  stop(package_: string): void;
}

export function createScreenlessServices(processes: ProcessTable): ScreenlessServices {
  const running = new Map<string, Set<string>>();
  return {
    services: (package_) => [...(running.get(package_) ?? [])],
    startService(app, service) {
      if (processes.find(app.name) === undefined) processes.start(app.name, app.uid);
      running.set(app.name, (running.get(app.name) ?? new Set()).add(service));
    },
    stopService: (package_, service) => running.get(package_)?.delete(service) ?? false,
    stop: (package_) => running.delete(package_),
  };
}
