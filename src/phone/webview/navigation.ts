import type { AppHost } from '../app/runtime.ts';
import type { Browser, BrowserPage } from './browser.ts';
import { showErrorPages } from './error-page.ts';
import { intentOf } from './intents.ts';

interface HistoryEntry {
  id: number;
  url: string;
}

export interface Navigation {
  /** Hands an address of another app to the phone; false: it is the WebView's own. */
  leave(url: string): boolean;
  /** Loads an address as if the app had asked its WebView to. */
  open(url: string): Promise<void>;
  /** False at the first page. */
  back(): Promise<boolean>;
  clearHistory(): Promise<void>;
  readonly url: string | undefined;
}

/** How long a page may take to commit before the app goes on without it. */
const COMMIT_WITHIN = 20_000;

/** Follows where the page goes: history, links for other apps, popups that WebView opens in the same view, downloads. */
export async function followNavigation(browser: Browser, page: BrowserPage, host: AppHost): Promise<Navigation> {
  const { session } = page;
  let url: string | undefined;
  let mainFrame: string | undefined;
  const leave = (target: string): boolean => {
    const intent = intentOf(target);
    if (intent === undefined) return false;
    if (!host.startActivity(intent)) host.log('W', 'chromium', `no activity for ${target.slice(0, 500)}`);
    return true;
  };
  const open = async (target: string): Promise<void> => {
    if (leave(target)) return;
    await session.send('Page.navigate', { url: target }, COMMIT_WITHIN);
  };

  session.on('Page.frameNavigated', (event) => {
    const frame = event['frame'] as { id: string; parentId?: string; url: string; urlFragment?: string };
    if (frame.parentId !== undefined) return;
    mainFrame = frame.id;
    // The field that had the keyboard is gone with its page.
    host.editableFocused(false);
    url = frame.url + (frame.urlFragment ?? '');
  });
  session.on('Page.navigatedWithinDocument', (event) => {
    if (event['frameId'] === mainFrame && typeof event['url'] === 'string') url = event['url'];
  });
  showErrorPages(session, (failed) => (url = failed));
  await openPopupsHere(browser, page, open);
  browser.connection.browser.on('Browser.downloadWillBegin', (event) => {
    if (typeof event['url'] === 'string') host.download(event['url'], undefined);
  });
  await browser.connection.browser.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });

  return {
    leave,
    open,
    get url() {
      return url === 'about:blank' ? undefined : url;
    },
    back: async () => {
      const history = await session.send<{ currentIndex: number; entries: HistoryEntry[] }>(
        'Page.getNavigationHistory',
      );
      const previous = history.entries[history.currentIndex - 1];
      // The browser's own first page is none of the app's.
      if (previous === undefined || previous.url === 'about:blank') return false;
      await session.send('Page.navigateToHistoryEntry', { entryId: previous.id });
      return true;
    },
    clearHistory: async () => {
      await session.send('Page.resetNavigationHistory');
    },
  };
}

/** `target=_blank` and `window.open` make new targets: an Android WebView without windows loads them in its own view. */
async function openPopupsHere(
  browser: Browser,
  page: BrowserPage,
  open: (url: string) => Promise<void>,
): Promise<void> {
  const { connection } = browser;
  let wanted: string | undefined;
  page.session.on('Page.windowOpen', (event) => {
    wanted = typeof event['url'] === 'string' ? event['url'] : undefined;
  });
  connection.browser.on('Target.attachedToTarget', (event) => {
    const info = event['targetInfo'] as { targetId: string; type: string; url: string; openerId?: string };
    if (info.type !== 'page' || info.targetId === page.targetId) return;
    const target = wanted ?? info.url;
    wanted = undefined;
    void connection.browser.send('Target.closeTarget', { targetId: info.targetId }).catch(() => {});
    if (target !== '' && target !== 'about:blank') void open(target).catch(() => {});
  });
  await connection.browser.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }],
  });
}
