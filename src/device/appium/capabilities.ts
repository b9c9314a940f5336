/** What a UiAutomator2 session is asked for. */
export interface SessionWish {
  serial: string;
  adbPort: number;
  /** Port of this machine that leads to the phone's UiAutomator2 server. */
  systemPort: number;
  /** The helpers are on the phone in the versions that this driver brings. */
  prepared: boolean;
}

/**
 * Capabilities of every session. There is no `app`: we install it ourselves, and Appium could sign it anew. Nor is there `autoGrantPermissions`
 * or a launch: what the app asks for and how it starts is evidence.
 */
export function capabilities(wish: SessionWish): Record<`appium:${string}`, unknown> & {
  platformName: 'Android';
  'wdio:enforceWebDriverClassic': true;
} {
  return {
    platformName: 'Android',
    'wdio:enforceWebDriverClassic': true,
    'appium:automationName': 'UiAutomator2',
    'appium:udid': wish.serial,
    'appium:adbPort': wish.adbPort,
    'appium:systemPort': wish.systemPort,
    'appium:suppressKillServer': true,
    'appium:noReset': true,
    'appium:noSign': true,
    'appium:autoLaunch': false,
    'appium:skipLogcatCapture': true,
    'appium:ignoreHiddenApiPolicyError': true,
    'appium:disableWindowAnimation': true,
    'appium:skipUnlock': true,
    'appium:skipServerInstallation': wish.prepared,
    'appium:skipDeviceInitialization': wish.prepared,
    'appium:adbExecTimeout': 60_000,
    'appium:uiautomator2ServerLaunchTimeout': 30_000,
    'appium:uiautomator2ServerInstallTimeout': 120_000,
    'appium:uiautomator2ServerReadTimeout': 20_000,
    // Longer than any dwell that a scenario waits for.
    'appium:newCommandTimeout': 7200,
    ...Object.fromEntries(Object.entries(settings).map(([name, value]) => [`appium:settings[${name}]`, value])),
  };
}

/** The UiAutomator2 server's settings for looking at a screen as a whole and without waiting for it to be still. */
const settings = {
  // A countdown never idles.
  waitForIdleTimeout: 0,
  waitForSelectorTimeout: 0,
  // A dialog in a window of its own must not hide the page below, nor be missed.
  enableMultiWindows: true,
  // Compression would take scrims out of the tree.
  ignoreUnimportantViews: false,
  allowInvisibleElements: false,
  simpleBoundsCalculation: false,
  // Pages of hybrid frameworks nest deeper than the default of 70.
  snapshotMaxDepth: 200,
  // Toasts are kept for the page source.
  enableNotificationListener: true,
} as const;
