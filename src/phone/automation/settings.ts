import { WebDriverError } from './errors.ts';

/** Every setting of the UiAutomator2 server 10.6 with what a new session starts with. Times in milliseconds. */
const defaults = {
  actionAcknowledgmentTimeout: 3000,
  allowInvisibleElements: false,
  ignoreUnimportantViews: false,
  elementResponseAttributes: 'name,text',
  enableMultiWindows: false,
  enableNotificationListener: true,
  enableTopmostWindowFromActivePackage: false,
  keyInjectionDelay: 0,
  scrollAcknowledgmentTimeout: 200,
  shouldUseCompactResponses: true,
  waitForIdleTimeout: 10_000,
  waitForSelectorTimeout: 10_000,
  normalizeTagNames: false,
  enforceXPath1: false,
  disableIdLocatorAutocompletion: false,
  limitXPathContextScope: true,
  includeExtrasInPageSource: false,
  includeA11yActionsInPageSource: false,
  includeExtraRenderingInfo: false,
  shutdownOnPowerDisconnect: true,
  simpleBoundsCalculation: false,
  trackScrollEvents: true,
  wakeLockTimeout: 86_400_000,
  serverPort: 6790,
  mjpegServerPort: 7810,
  mjpegServerFramerate: 10,
  mjpegScalingFactor: 50,
  mjpegServerScreenshotQuality: 50,
  mjpegBilinearFiltering: false,
  useResourcesForOrientationDetection: false,
  snapshotMaxDepth: 70,
  currentDisplayId: 0,
  alwaysTraversableViewClasses: '',
  deferAccessibilityCacheReset: false,
  mapTestTagToResourceId: false,
} as const;

type Widened<Value> = Value extends boolean ? boolean : Value extends number ? number : string;

export type SettingName = keyof typeof defaults;
export type SettingValues = { -readonly [Name in SettingName]: Widened<(typeof defaults)[Name]> };

/** Values outside are ignored, as the server ignores what a setting refuses. Inclusive. */
const ranges: Partial<Record<SettingName, readonly [number, number]>> = {
  snapshotMaxDepth: [1, 500],
  serverPort: [1024, 65_535],
  mjpegServerPort: [1024, 65_535],
  mjpegServerFramerate: [1, 60],
  mjpegScalingFactor: [1, 100],
  mjpegServerScreenshotQuality: [1, 100],
};

/** Not given back to their defaults by a new session: they belong to the process. */
const ofProcess: readonly SettingName[] = [
  'wakeLockTimeout',
  'serverPort',
  'mjpegServerPort',
  'mjpegServerFramerate',
  'mjpegScalingFactor',
  'mjpegServerScreenshotQuality',
  'mjpegBilinearFiltering',
];

export class Settings {
  #values: SettingValues = { ...defaults };

  get<Name extends SettingName>(name: Name): SettingValues[Name] {
    return this.#values[name];
  }

  all(): Readonly<SettingValues> {
    return this.#values;
  }

  reset(): void {
    const kept = Object.fromEntries(ofProcess.map((name) => [name, this.#values[name]]));
    this.#values = { ...defaults, ...kept };
  }

  /** False when there is no setting of this name. Throws `invalid argument` for a value of the wrong type. */
  update(name: string, value: unknown): boolean {
    if (!isSettingName(name)) return false;
    const type = typeof defaults[name];
    if (typeof value !== type) {
      throw new WebDriverError(
        'invalid argument',
        `Invalid '${name}' setting value type. Got: ${value === null ? 'null' : typeof value}. Expected: ${type}.`,
      );
    }
    const converted = typeof value === 'number' ? Math.trunc(value) : value;
    if (typeof converted === 'number' && !inRange(name, converted)) return true;
    this.#values = { ...this.#values, [name]: converted };
    return true;
  }
}

function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(defaults, name);
}

function inRange(name: SettingName, value: number): boolean {
  const range = ranges[name];
  return range === undefined || (value >= range[0] && value <= range[1]);
}
