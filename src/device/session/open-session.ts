import type { Capture } from '../../evidence/screen/capture.ts';
import type { Clock } from '../../shared/clock.ts';
import { InspectorError } from '../../shared/errors.ts';
import type { Connection } from '../adb/connection.ts';
import type { Driver } from '../appium/driver.ts';
import { findDriver } from '../appium/packages.ts';
import { loadWebdriver } from '../appium/session.ts';
import type { DeviceFacts } from '../facts.ts';
import type { Lease } from '../lease.ts';
import type {
  AppOpUse,
  AppUnderTest,
  DeviceFootprint,
  DeviceSession,
  InstallResult,
  Key,
  LogLine,
  PermissionState,
  Point,
  ProcessExit,
  StartResult,
} from '../session.ts';
import { appOps } from './app-ops.ts';
import { background } from './background.ts';
import { capturing } from './capture.ts';
import { dispose } from './dispose.ts';
import { exits } from './exits.ts';
import { readFocus } from './focus.ts';
import { footprintOf, readTraces } from './footprint.ts';
import type { Incidents } from './incidents.ts';
import * as input from './input.ts';
import type { LogFollower } from './log.ts';
import { NetworkControl } from './network.ts';
import * as packages from './packages.ts';
import { permissions, runtimePermissions, setPermission } from './permissions.ts';
import { compareSettings, readSettings, type SettingsSnapshot } from './settings.ts';
import { start } from './starts.ts';
import { ClockControl, deviceTime } from './time.ts';

export interface SessionParts {
  connection: Connection;
  driver: Driver;
  facts: DeviceFacts;
  follower: LogFollower;
  incidents: Incidents;
  lease: Lease;
  /** As they were before anything was done. */
  settings: SettingsSnapshot;
  clock: Clock;
  signal: AbortSignal | undefined;
  /** The phone was attached to the adb server by this session. */
  attached: boolean;
}

/** The session over adb and Appium: says which part does what, and remembers what has to be undone. */
export class OpenSession implements DeviceSession {
  readonly #parts: SessionParts;
  readonly #network: NetworkControl;
  readonly #clock: ClockControl;
  readonly #look: (screenshot: boolean) => Promise<Capture>;
  #facts: DeviceFacts;
  #app: string | undefined;
  #runtime: Promise<ReadonlySet<string>> | undefined;
  #during: SettingsSnapshot[] = [];
  #footprint: DeviceFootprint = { settings: [], footprint: [] };
  #disposed: Promise<void> | undefined;

  constructor(parts: SessionParts) {
    const { clock, connection, driver, facts, settings, signal } = parts;
    const began = performance.now();
    this.#parts = parts;
    this.#facts = facts;
    this.#network = new NetworkControl(connection, facts.serial, facts.apiLevel, signal);
    this.#clock = new ClockControl(connection, facts.clockOffset ?? 0, settings.get('global/auto_time'), () =>
      clock.now().getTime(),
    );
    this.#look = capturing({
      connection,
      driver,
      facts,
      app: () => this.#app,
      now: () => clock.now(),
      elapsed: () => performance.now() - began,
      signal,
    });
  }

  get facts(): DeviceFacts {
    return this.#facts;
  }

  get shell(): Connection {
    return this.#parts.connection;
  }

  get incidents(): Incidents['list'] {
    return this.#parts.incidents.list;
  }

  install(files: readonly string[]): Promise<InstallResult> {
    return packages.install(this.shell, files);
  }

  uninstall(package_: string): Promise<void> {
    return packages.uninstall(this.shell, package_);
  }

  clear(package_: string): Promise<void> {
    return packages.clear(this.shell, package_);
  }

  async start(app: Pick<AppUnderTest, 'package' | 'activity'>, options: { data?: string } = {}): Promise<StartResult> {
    this.#app = app.package;
    const started = await start(this.shell, app, options.data);
    // Who started an app will look at it soon. Not before: loading would have taken part in the time of the start.
    void loadWebdriver().catch(() => undefined);
    return started;
  }

  async stop(package_: string): Promise<void> {
    await this.shell.run(['am', 'force-stop', package_]);
  }

  pid(package_: string): Promise<number | undefined> {
    return packages.processId(this.shell, package_);
  }

  async foreground(): Promise<{ package: string; activity: string } | undefined> {
    const focus = await readFocus(this.shell, this.facts.apiLevel);
    return focus === undefined ? undefined : { package: focus.package, activity: focus.activity };
  }

  async permissions(package_: string): Promise<readonly PermissionState[]> {
    this.#runtime ??= runtimePermissions(this.shell);
    return permissions(this.shell, package_, await this.#runtime);
  }

  setPermission(package_: string, permission: string, state: 'grant' | 'revoke'): Promise<void> {
    return setPermission(this.shell, package_, permission, state);
  }

  appOps(package_: string): Promise<readonly AppOpUse[]> {
    return appOps(this.shell, package_, this.facts.timeZone);
  }

  exits(package_: string): Promise<readonly ProcessExit[]> {
    return exits(this.shell, package_, this.facts, this.log());
  }

  log(options?: { since?: number; pid?: number }): readonly LogLine[] {
    return this.#parts.follower.lines(options);
  }

  deviceTime(): Promise<number> {
    return deviceTime(this.shell);
  }

  setNetwork(state: 'online' | 'offline'): Promise<void> {
    return this.#network.set(state);
  }

  shiftClock(milliseconds: number): Promise<void> {
    return this.#clock.shift(milliseconds);
  }

  async startDriver(): Promise<void> {
    const { driver } = this.#parts;
    if (driver.started) return;
    const { versions } = findDriver();
    await driver.start();
    this.#facts = {
      ...this.#facts,
      tools: {
        ...this.#facts.tools,
        appium: versions.appium,
        'uiautomator2-driver': versions.driver,
        'uiautomator2-server': versions.server,
        webdriverio: versions.webdriverio,
      },
    };
    const [during, traces] = await Promise.all([readSettings(this.shell), readTraces(this.shell)]);
    this.#during.push(during);
    // What is known until disposal has put it right; a phone that is lost stays as it is told here.
    this.#footprint = footprintOf(compareSettings(this.#parts.settings, this.#during, during), traces);
  }

  async capture({ screenshot = true }: { screenshot?: boolean } = {}): Promise<Capture> {
    this.#needDriver();
    return this.#look(screenshot);
  }

  async tap(point: Point): Promise<void> {
    this.#needDriver();
    await input.tap(this.#parts.driver, point);
  }

  async longPress(point: Point, milliseconds = 800): Promise<void> {
    this.#needDriver();
    await input.longPress(this.#parts.driver, point, milliseconds);
  }

  async swipe(from: Point, to: Point, milliseconds = 300): Promise<void> {
    this.#needDriver();
    await input.swipe(this.#parts.driver, from, to, milliseconds);
  }

  async type(text: string, options: { at?: Point; replace?: boolean } = {}): Promise<void> {
    this.#needDriver();
    if (options.at !== undefined) await input.tap(this.#parts.driver, options.at);
    await input.typeText(this.#parts.driver, text, options.replace === true);
  }

  async press(key: Key): Promise<void> {
    this.#needDriver();
    await input.press(this.#parts.driver, key);
  }

  async hideKeyboard(): Promise<void> {
    const { stdout } = await this.shell.run("dumpsys input_method | grep -o 'mInputShown=[a-z]*'");
    // Back closes a keyboard that is up, and only that.
    if (stdout.includes('mInputShown=true')) await this.shell.run('input keyevent 4');
  }

  async rotate(orientation: 'portrait' | 'landscape'): Promise<void> {
    this.#needDriver();
    await input.rotate(this.#parts.driver, orientation);
  }

  background(milliseconds: number): Promise<void> {
    return background(this.shell, this.facts.apiLevel, this.#app, milliseconds, this.#parts.signal);
  }

  footprint(): DeviceFootprint {
    return this.#footprint;
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#disposed ??= dispose({
      ...this.#parts,
      network: this.#network,
      clockControl: this.#clock,
      during: this.#during,
      done: (after, traces) => {
        const { settings } = this.#parts;
        this.#footprint = footprintOf(compareSettings(settings, this.#during, after), traces);
      },
    });
    return this.#disposed;
  }

  #needDriver(): void {
    if (!this.#parts.driver.started) throw new InspectorError('driver-failed', 'startDriver() was not called');
  }
}
