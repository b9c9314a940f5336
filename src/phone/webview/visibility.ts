import type { Browser, BrowserPage } from './browser.ts';

/** How long Chromium may take to tell the page. */
const WITHIN = 3000;

/** Background and foreground: the browser's window minimized and restored, which the page sees as on a phone. */
export async function setVisible(browser: Browser, page: BrowserPage, visible: boolean): Promise<void> {
  const { browser: session } = browser.connection;
  const { windowId } = await session.send<{ windowId: number }>('Browser.getWindowForTarget', {
    targetId: page.targetId,
  });
  // A page with emulated focus thinks that it is seen whatever the window does.
  if (!visible) await page.session.send('Emulation.setFocusEmulationEnabled', { enabled: false }, WITHIN);
  await session.send('Browser.setWindowBounds', {
    windowId,
    bounds: { windowState: visible ? 'normal' : 'minimized' },
  });
  if (visible) await page.session.send('Emulation.setFocusEmulationEnabled', { enabled: true }, WITHIN);
}
