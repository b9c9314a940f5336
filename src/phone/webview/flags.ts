/** Features of desktop Chromium that call home, draw over the page or keep a page from its own loopback hosts. */
const disabledFeatures = [
  // What talks to the vendor by itself: noise in an audit.
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'MediaRouter',
  'Translate',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'InterestFeedContentSuggestions',
  // WebView has one renderer per app: a frame of another origin stays in the page's target.
  'IsolateOrigins',
  'site-per-process',
  // The phone's hosts table maps names to loopback.
  'LocalNetworkAccessChecks',
  'PrivateNetworkAccessForNavigations',
  'BlockInsecurePrivateNetworkRequests',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'PaintHolding',
  'AcceptCHFrame',
  'DestroyProfileOnBrowserClose',
];

export interface FlagOptions {
  userDataDir: string;
  /** Loopback port of the SOCKS5 proxy that every connection goes through; without one nothing is reachable. */
  proxyPort?: number | undefined;
  /** BCP 47, the language of form controls. */
  language: string;
  /** Pages of `file:` may read one another, as old Cordova shells allow theirs. */
  filesAreOneOrigin: boolean;
  /** True for the superuser, whom Chromium's sandbox refuses. */
  withoutSandbox: boolean;
}

/** Port 9 is `discard`: nothing listens there, so that without a proxy of ours every connection is refused. */
const NOWHERE = 9;

/** The command line of a Chromium that starts fast, shows nothing and connects to nothing by itself. */
export function chromiumFlags(options: FlagOptions): string[] {
  return [
    '--headless=new',
    '--remote-debugging-pipe',
    `--user-data-dir=${options.userDataDir}`,
    `--proxy-server=socks5://127.0.0.1:${options.proxyPort ?? NOWHERE}`,
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    `--disable-features=${disabledFeatures.join(',')}`,
    '--disable-site-isolation-trials',
    '--gaia-url=http://127.0.0.1:9',
    // Without it navigator.webdriver is true: no phone says so.
    '--disable-blink-features=AutomationControlled',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-component-extensions-with-background-pages',
    '--disable-client-side-phishing-detection',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-sync',
    '--disable-breakpad',
    '--disable-search-engine-choice-screen',
    // A page of a phone has this much for its objects; on a machine of this size V8 would allow gigabytes before it gives up.
    '--js-flags=--max-old-space-size=384',
    '--disable-hang-monitor',
    '--disable-popup-blocking',
    '--disable-prompt-on-repost',
    '--disable-dev-shm-usage',
    '--disable-gpu',
    '--allow-running-insecure-content',
    '--allow-pre-commit-input',
    // localStorage is written after one second and not after five, as in a WebView, whose process is killed at any time.
    '--enable-aggressive-domstorage-flushing',
    '--use-fake-device-for-media-stream',
    '--autoplay-policy=user-gesture-required',
    '--metrics-recording-only',
    '--no-default-browser-check',
    '--no-first-run',
    '--no-pings',
    '--no-service-autorun',
    '--password-store=basic',
    '--use-mock-keychain',
    '--hide-scrollbars',
    '--force-color-profile=srgb',
    '--mute-audio',
    `--lang=${options.language}`,
    ...(options.filesAreOneOrigin ? ['--allow-file-access-from-files'] : []),
    ...(options.withoutSandbox ? ['--no-sandbox'] : []),
    'about:blank',
  ];
}
