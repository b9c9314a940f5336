/** What a test can make go wrong. Each stays on until it is switched off; `once` kinds switch themselves off. */
export interface Faults {
  /** The app's process dies as it is started (`start`) or this many milliseconds after it. */
  crashApp: { after: number } | undefined;
  /** The app stops answering touches. */
  freezeApp: boolean;
  /** Milliseconds that every start of an app takes longer. */
  slowStart: number;
  /** The transport stops answering and closes: adb says offline. */
  offline: boolean;
  /** The UiAutomator2 server answers /source with one empty node. */
  emptyTree: boolean;
  /** Installing fails with this code (`INSTALL_FAILED_INSUFFICIENT_STORAGE`). */
  installFailure: string | undefined;
}

export function noFaults(): Faults {
  return {
    crashApp: undefined,
    freezeApp: false,
    slowStart: 0,
    offline: false,
    emptyTree: false,
    installFailure: undefined,
  };
}
