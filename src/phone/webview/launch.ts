import { mkdir, rm } from 'node:fs/promises';

import type { LaunchRequest } from '../app/runtime.ts';
import { serveRequests } from './assets/serve.ts';
import { type Site, siteOf } from './assets/site.ts';
import { AssetStore } from './assets/store.ts';
import { type Browser, type BrowserPage, launchBrowser } from './browser.ts';
import { PageClock } from './clock.ts';
import { logConsole } from './console-log.ts';
import { CordovaBridge } from './cordova/bridge.ts';
import { answerDialogs } from './dialogs.ts';
import { defaultDevice, emulateIdentity, emulateMetrics } from './emulation.ts';
import { chooseFilesFor } from './files.ts';
import { labelPage, untilPainted } from './first-page.ts';
import { Freeze } from './freeze.ts';
import { answerPage } from './host-calls.ts';
import { followNavigation } from './navigation.ts';
import { NetworkControl } from './network/control.ts';
import type { RuntimeOptions } from './options.ts';
import { foldersOf, WebViewRuntime } from './runtime.ts';
import { watchStorage } from './storage.ts';
import { Surface } from './surface.ts';

const FIRST_FRAME_WITHIN = 15_000;

/** Starts an app: a browser with its profile, the phone's scripts and answers in it, its first page. */
export async function launchApp(request: LaunchRequest, options: RuntimeOptions): Promise<WebViewRuntime> {
  const started = performance.now();
  const folders = foldersOf(request);
  await mkdir(folders.profile, { recursive: true });
  const site = request.startPage === undefined ? undefined : siteOf(request.startPage, request.archives);
  const network = await NetworkControl.start(options.network ?? {}, request.network, request.host);
  let browser: Browser | undefined;
  try {
    browser = await launchBrowser({
      userDataDir: folders.profile,
      proxyPort: network.proxy.port,
      language: request.locale,
      // setAllowUniversalAccessFromFileURLs(true) of cordova-android before 10.
      filesAreOneOrigin: site?.kind === 'cordova-file',
    });
    return await startPage(request, site, options, browser, network, started);
  } catch (error) {
    await browser?.close('killed');
    await network.proxy.close();
    throw error;
  }
}

async function startPage(
  request: LaunchRequest,
  site: Site | undefined,
  options: RuntimeOptions,
  browser: Browser,
  network: NetworkControl,
  started: number,
): Promise<WebViewRuntime> {
  const { host } = request;
  const folders = foldersOf(request);
  const device = options.device ?? defaultDevice;
  const page = await browser.newPage();
  const { session } = page;
  const freeze = new Freeze();
  const clock = new PageClock(session, host.clockOffset());
  const opened = new Set<string>();
  const made = new Map<string, { bytes: Uint8Array; mimeType: string }>();
  const surface = new Surface({
    session,
    freeze,
    package: request.package,
    profile: request.webView.profile,
    ids: request.webView.ids,
    metrics: request.metrics,
    contentBounds: request.contentBounds,
    ...(request.startPage === undefined ? { label: request.label } : {}),
  });
  const navigation = await followNavigation(browser, page, host);
  const cordova = new CordovaBridge({
    // A dialog may hold the page: the script waits in the browser until it is closed.
    evaluate: (expression) => void session.send('Runtime.evaluate', { expression }, 600_000).catch(() => {}),
    context: {
      request,
      host,
      device,
      online: () => network.state !== 'offline',
      navigate: (url) => void navigation.open(url).catch(() => {}),
      openInApp: async (url) => {
        if (URL.canParse(url)) opened.add(new URL(url).href.split('#')[0] ?? '');
        await navigation.open(url).catch(() => {});
      },
      goBack: () => void navigation.back().catch(() => {}),
      clearHistory: () => void navigation.clearHistory().catch(() => {}),
      saveFile: (name, mimeType, bytes) => {
        const url = `file:///data/user/0/${request.package}/cache/${made.size + 1}-${encodeURIComponent(name)}`;
        made.set(url, { bytes, mimeType });
        return url;
      },
    },
  });
  answerDialogs(session, host, freeze, cordova.prompted);
  session.on('Page.frameNavigated', (event) => {
    const frame = event['frame'] as { id: string };
    if (frame.id === page.targetId) cordova.pageChanged();
  });
  const [storage] = await Promise.all([
    watchStorage(session, folders.profile),
    session.send('Page.enable'),
    emulateMetrics(session, request.metrics, request.contentBounds),
    emulateIdentity(session, { device, product: browser.version, locale: request.locale, timeZone: request.timeZone }),
    logConsole(session, host),
    answerPage(session, browser, host, navigation.leave),
    chooseFilesFor(session, host, folders.chosen),
    network.attach(session),
  ]);
  await clock.install();
  await serveRequests(session, {
    site: site ?? emptySite,
    store: new AssetStore(request.archives),
    made,
    opened,
    // A page's target has the id of its frame.
    mainFrame: page.targetId,
    onLeave: (url) => host.startActivity({ action: 'android.intent.action.VIEW', data: url }),
    barred: network.barred,
    onRefused: network.refused,
    onDownload: (url, type) => host.download(url, type),
  });
  const stopping = tellDeath(browser, page, request);
  await untilPainted(
    session,
    () =>
      site === undefined
        ? showLabel(page, request.label)
        : session.send('Page.navigate', { url: startUrl(site, request) }),
    options.firstFrameWithin ?? FIRST_FRAME_WITHIN,
  );
  return new WebViewRuntime({
    request,
    browser,
    page,
    surface,
    freeze,
    clock,
    cordova,
    navigation,
    network,
    firstFrameAfter: performance.now() - started,
    willStop: stopping,
    storage,
    onStopped: async () => {
      await network.proxy.close();
      await rm(folders.chosen, { recursive: true, force: true }).catch(() => {});
    },
  });
}

const emptySite: Pick<Site, 'locate' | 'mayNavigate'> = { locate: () => undefined, mayNavigate: () => true };

/** A deep link into the app's own pages starts there; every other one is for its shell, which shows the first page. */
function startUrl(site: Site, request: LaunchRequest): string {
  const { data } = request;
  const place = data === undefined ? undefined : site.locate(data);
  return data !== undefined && place !== undefined && place !== 'missing' ? data : site.startUrl;
}

async function showLabel(page: BrowserPage, label: string): Promise<void> {
  const { session } = page;
  const { frameTree } = await session.send<{ frameTree: { frame: { id: string } } }>('Page.getFrameTree');
  await session.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html: labelPage(label) });
}

/** Tells the phone when renderer or browser die by themselves; call what it returns before they are stopped on purpose. */
function tellDeath(browser: Browser, page: BrowserPage, request: LaunchRequest): () => void {
  let told = false;
  const tell = (reason: 'crash' | 'renderer-gone', detail: string): void => {
    if (told) return;
    told = true;
    request.host.died(reason, detail);
  };
  page.session.on('Inspector.targetCrashed', () => tell('renderer-gone', 'Render process gone: crash'));
  void browser.ended.then(() => tell('crash', 'browser process ended'));
  return () => (told = true);
}
