/** What a device says of itself. */
export interface DeviceFacts {
  serial: string;
  /** The embedded virtual phone. */
  virtual: boolean;
  emulator: boolean;
  manufacturer: string;
  model: string;
  fingerprint: string;
  apiLevel: number;
  release: string;
  abis: readonly string[];
  display: { width: number; height: number; density: number };
  webView: string | undefined;
  /** Google’s services are installed; undefined: not told. */
  googleServices?: boolean | undefined;
  locale: string | undefined;
  timeZone: string | undefined;
  /** Milliseconds ahead of the host's clock. */
  clockOffset: number | undefined;
  /** Versions by name: adb, appium, uiautomator2-driver, webdriverio. */
  tools: Readonly<Record<string, string>>;
  /** Codes and words of the device doctor. */
  blockers: readonly { code: string; detail: string }[];
}
