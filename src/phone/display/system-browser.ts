import { type Browser, type BrowserPage, launchBrowser } from '../webview/browser.ts';
import type { SystemBrowser } from './options.ts';

/** Chromium's answer to Page.captureScreenshot and Runtime.evaluate, as far as they are read. */
interface Shot {
  data: string;
}

const base =
  '<!doctype html><meta charset="utf-8"><style>' +
  '*{position:absolute;box-sizing:border-box;margin:0;white-space:pre}' +
  'html,body{left:0;top:0;overflow:hidden;background:#000;font-family:"Noto Sans CJK SC","Noto Sans SC","WenQuanYi Micro Hei",sans-serif}' +
  'style,head,meta{display:none}</style><body></body>';

/** A Chromium of its own with one page on which everything that is not the app is drawn. It starts at the first picture. */
export function createSystemBrowser(): SystemBrowser {
  return new DrawingBrowser();
}

class DrawingBrowser implements SystemBrowser {
  #opened: Promise<{ browser: Browser; page: BrowserPage }> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  draw(html: string, size: { width: number; height: number }, format: 'png' | 'jpeg'): Promise<Uint8Array> {
    // One page: pictures are taken one after the other.
    const drawn = this.#last.then(() => this.#draw(html, size, format));
    this.#last = drawn.catch(() => {});
    return drawn;
  }

  async #draw(html: string, size: { width: number; height: number }, format: 'png' | 'jpeg'): Promise<Uint8Array> {
    const { page } = await this.#open();
    const { session } = page;
    await session.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: false });
    await session.send('Runtime.evaluate', {
      expression:
        `(async html => { document.body.style.width = '${size.width}px'; document.body.style.height = '${size.height}px';` +
        ` document.body.innerHTML = html;` +
        ` await Promise.all([...document.images].map(image => image.decode().catch(() => {}))); })(${JSON.stringify(html)})`,
      awaitPromise: true,
    });
    const { data } = await session.send<Shot>('Page.captureScreenshot', {
      format,
      ...(format === 'jpeg' ? { quality: 85 } : { optimizeForSpeed: true }),
      clip: { x: 0, y: 0, ...size, scale: 1 },
    });
    return Buffer.from(data, 'base64');
  }

  #open(): Promise<{ browser: Browser; page: BrowserPage }> {
    this.#opened ??= this.#start();
    return this.#opened;
  }

  async #start(): Promise<{ browser: Browser; page: BrowserPage }> {
    if (this.#closed) throw new Error('the display is closed');
    try {
      const browser = await launchBrowser();
      // One that died is started again by the next picture.
      void browser.ended.then(() => (this.#opened = undefined));
      const page = await browser.newPage();
      await page.session.send('Page.navigate', { url: `data:text/html;charset=utf-8,${encodeURIComponent(base)}` });
      await page.session.send('Runtime.evaluate', {
        expression: 'new Promise(done => document.readyState === "complete" ? done() : addEventListener("load", done))',
        awaitPromise: true,
      });
      return { browser, page };
    } catch (error) {
      this.#opened = undefined;
      throw error;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const opened = await this.#opened?.catch(() => undefined);
    // Nothing of it is kept.
    await opened?.browser.close('killed');
  }
}
