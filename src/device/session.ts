import type { Capture } from '../evidence/screen/capture.ts';
import type { DeviceFacts } from './facts.ts';
import type { DeviceShell } from './shell.ts';

/** Pixels of the display. */
export interface Point {
  x: number;
  y: number;
}

export type Key = 'back' | 'home' | 'enter' | 'delete' | 'recents' | 'menu' | 'escape';

export interface InstallResult {
  ok: boolean;
  /** `INSTALL_FAILED_…`; undefined when it went well or the device gave none. */
  code: string | undefined;
  message: string;
  /** Milliseconds. */
  took: number;
}

export interface StartResult {
  ok: boolean;
  /** `am start -W`'s LaunchState; undefined before API 29. */
  kind: 'cold' | 'warm' | 'hot' | undefined;
  totalTime: number | undefined;
  waitTime: number | undefined;
  activity: string | undefined;
  message: string;
}

/** Why a process ended, from `dumpsys activity exit-info` (API 30+), the events log otherwise. */
export interface ProcessExit {
  /** ISO 8601, the phone's clock, with the offset of its zone where that is known. */
  at: string;
  pid: number;
  process: string;
  reason: 'self' | 'crash' | 'native-crash' | 'not-responding' | 'signaled' | 'low-memory' | 'user-requested' | 'other';
  description: string;
}

export interface LogLine {
  /** Seconds since 1970 on the phone's clock. */
  at: number;
  buffer: string;
  priority: string;
  pid: number;
  uid: number | undefined;
  tag: string;
  message: string;
}

export interface PermissionState {
  name: string;
  granted: boolean;
  /** A runtime (dangerous) permission, which the user decides. */
  runtime: boolean;
  flags: readonly string[];
}

export interface AppOpUse {
  op: string;
  granted: boolean;
  /** ISO 8601 on the phone's clock; null where the device tells only that it happened. */
  at: string | null;
  /** `fg`, `bg`, `top` … as the device writes it. */
  state: string;
}

/** The app under test, as the device layer needs it. */
export interface AppUnderTest {
  package: string;
  /** Launcher activity with its package in full; undefined: let the device resolve it. */
  activity: string | undefined;
  label: string;
  /** Files on the host: the base first, then its splits. */
  files: readonly string[];
}

/**
 * One phone under our exclusive lease, of whatever kind: nothing above this line knows whether it is a real one. Every method throws
 * `device-lost` (after reconnecting was tried) or `driver-failed`, and nothing else but what it names. Coordinates are display pixels.
 */
export interface DeviceSession extends AsyncDisposable {
  readonly facts: DeviceFacts;
  readonly shell: DeviceShell;
  /** Plain adb; works before `startDriver`. */
  install(files: readonly string[]): Promise<InstallResult>;
  uninstall(package_: string): Promise<void>;
  /** `pm clear`: as freshly installed, runtime permissions revoked. Throws `device-unusable` when the phone refuses. */
  clear(package_: string): Promise<void>;
  start(app: Pick<AppUnderTest, 'package' | 'activity'>, options?: { data?: string }): Promise<StartResult>;
  stop(package_: string): Promise<void>;
  pid(package_: string): Promise<number | undefined>;
  foreground(): Promise<{ package: string; activity: string } | undefined>;
  permissions(package_: string): Promise<readonly PermissionState[]>;
  /** Revoking ends the app's process. Throws `device-unusable` when the phone refuses. */
  setPermission(package_: string, permission: string, state: 'grant' | 'revoke'): Promise<void>;
  appOps(package_: string): Promise<readonly AppOpUse[]>;
  exits(package_: string): Promise<readonly ProcessExit[]>;
  /** Log lines since the session began, or since `mark`; the newest 20,000. */
  log(options?: { since?: number; pid?: number }): readonly LogLine[];
  /** The phone's clock in milliseconds since 1970. */
  deviceTime(): Promise<number>;
  /** Throws `device-unusable` where the phone does not follow, or hangs on the very network that would be cut. */
  setNetwork(state: 'online' | 'offline'): Promise<void>;
  /** Moves the phone's clock by so many milliseconds; 0 sets it back. Throws `device-unusable` where the phone does not allow it. */
  shiftClock(milliseconds: number): Promise<void>;

  /** Starts Appium's UiAutomator2 session. Everything below needs it. Idempotent. */
  startDriver(): Promise<void>;
  /** One consistent look. Never throws for what the app does; what could not be seen is in `faults`. */
  capture(options?: { screenshot?: boolean }): Promise<Capture>;
  tap(point: Point): Promise<void>;
  longPress(point: Point, milliseconds?: number): Promise<void>;
  swipe(from: Point, to: Point, milliseconds?: number): Promise<void>;
  /** Types into the focused field (any language); `replace` clears it first. Throws `element-not-found` where nothing takes text. */
  type(text: string, options?: { at?: Point; replace?: boolean }): Promise<void>;
  press(key: Key): Promise<void>;
  hideKeyboard(): Promise<void>;
  rotate(orientation: 'portrait' | 'landscape'): Promise<void>;
  /** Home, so long, and back to the app. */
  background(milliseconds: number): Promise<void>;

  /** What had to be mended on the way: reconnects, driver restarts, with times. Grows. */
  readonly incidents: readonly {
    at: string;
    what: 'reconnected' | 'driver-restarted' | 'server-restarted';
    detail: string;
  }[];
  /** Settings before and after, footprint: final once the session is disposed of. */
  footprint(): DeviceFootprint;
}

export interface DeviceFootprint {
  settings: readonly {
    namespace: 'system' | 'secure' | 'global';
    key: string;
    before: string | null;
    during: string | null;
    after: string | null;
    restored: boolean;
  }[];
  footprint: readonly { what: 'package' | 'app-op' | 'file' | 'setting' | 'whitelist'; name: string }[];
}
