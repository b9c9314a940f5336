import type { AppRuntimeFactory } from './app/runtime.ts';
import { assemblePhone, type Phone } from './assemble.ts';
import { startAutomation } from './automation/server.ts';
import { createDisplay } from './display/display.ts';
import { createSystemBrowser } from './display/system-browser.ts';
import { noFaults, type Faults } from './faults.ts';
import { phoneProfile, type PhoneProfile } from './profile.ts';
import { strictLogFile } from './strict-log.ts';
import { buildOf } from './system/properties.ts';
import { createRuntimeFactory } from './webview/factory.ts';
import type { RuntimeOptions } from './webview/options.ts';

export type { Phone } from './assemble.ts';

export interface PhoneOptions {
  profile?: Partial<PhoneProfile>;
  /** TCP port of the transport on loopback; any free one when absent. */
  port?: number;
  faults?: Partial<Faults>;
  /** Milliseconds since 1970; the host's clock when absent. */
  hostClock?: () => number;
  /** Bytes that files and APKs may take, each; 2 GiB when absent. */
  storage?: number;
  /** How the apps' pages run, where Chromium is to do it. */
  webView?: RuntimeOptions;
  /** What runs the apps' pages instead of Chromium. */
  runtimes?: AppRuntimeFactory;
}

const defaultStorage = 2 * 1024 ** 3;

/** Starts a phone; resolves when `adb connect` finds it. Throws `phone-port-unavailable`; Chromium is asked for when an app starts. */
export function startPhone(options: PhoneOptions = {}): Promise<Phone> {
  const { port, hostClock = Date.now, storage = defaultStorage } = options;
  const profile = phoneProfile(options.profile);
  const device = { release: profile.release, model: profile.model, build: buildOf(profile.apiLevel).id };
  const settings = {
    profile,
    faults: { ...noFaults(), ...options.faults },
    port,
    hostNow: hostClock,
    storage,
    strictLog: strictLogFile(),
  };
  return assemblePhone(settings, {
    runtimes: options.runtimes ?? createRuntimeFactory({ device, ...options.webView }),
    display: (parts) => createDisplay({ ...parts, browser: createSystemBrowser() }),
    automation: startAutomation,
  });
}
