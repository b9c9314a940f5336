import { decode } from 'fast-png';
import { afterAll, describe, expect, it } from 'vitest';

import type { Rect } from '../../../src/phone/display/model.ts';
import type { PhoneDisplay } from '../../../src/phone/display/options.ts';
import { createSystemBrowser } from '../../../src/phone/display/system-browser.ts';
import { textWidth } from '../../../src/phone/display/view/text-lines.ts';
import { findChromium } from '../../../src/phone/webview/chromium.ts';
import { app, find, PlainApp, screen } from './phone-screen.ts';

const APP_GREY = 200;

describe('picture of an app alone', () => {
  it("is the app's own frame, and nothing is drawn", async () => {
    const { display, browser } = screen();
    const runtime = new PlainApp();
    display.showApp(runtime, app);
    expect(await display.screenshot()).toEqual(await runtime.frame());
    expect(browser.drawn).toEqual([]);
  });

  it('is black while the screen is off', async () => {
    const { display } = screen();
    display.showApp(new PlainApp(), app);
    display.awake = false;
    const picture = decode(await display.screenshot());
    expect([picture.width, picture.height]).toEqual([1080, 2340]);
    expect(picture.data.some((value) => value !== 0)).toBe(false);
  });

  it('has the texts of strangers escaped', async () => {
    const { display, browser } = screen();
    display.showToast('<img src=x onerror=alert(1)>"&', app.package);
    await display.screenshot();
    expect(browser.drawn.join('')).not.toContain('<img');
    expect(browser.drawn.join('')).toContain('&lt;img');
  });
});

describe.skipIf(findChromium() === undefined)('picture of all windows (needs Chromium and a Chinese font)', () => {
  const browser = createSystemBrowser();
  afterAll(() => browser.close());

  function shown(): PhoneDisplay {
    const { display } = screen(33, { browser });
    display.showApp(new PlainApp(), app);
    return display;
  }

  it('dims the app under a dialog and draws Chinese text where its node is', async () => {
    const display = shown();
    const permissions = ['android.permission.CAMERA'];
    void display.askPermission({ package: app.package, label: app.label, permissions, index: 0, count: 1, asked: 0 });
    const picture = await pixelsOf(display);
    expect([picture.width, picture.height]).toEqual([1080, 2340]);
    expect(picture.at(10, 10)).toBeLessThan(APP_GREY * 0.7);
    expect(picture.at(10, 10)).toBeGreaterThan(0);
    const message = await find(display, 'permission_message');
    expect(darkShare(picture, message?.bounds)).toBeGreaterThan(0.02);
    expect(darkShare(picture, message?.bounds)).toBeLessThan(0.5);
  });

  it('has different pixels for different Han characters: they are no boxes', async () => {
    const pictures = await Promise.all(
      ['签到', '积分'].map((text) =>
        browser.draw(
          `<div style="left:0;top:0;font-size:40px;color:#fff">${text}</div>`,
          { width: 90, height: 60 },
          'png',
        ),
      ),
    );
    const [one, other] = pictures.map((picture) => decode(picture).data);
    expect(one).not.toEqual(other);
  });

  it('draws keyboard and toast over the app', async () => {
    const display = shown();
    display.showKeyboard(true);
    display.showToast('签到成功', app.package);
    const picture = await pixelsOf(display);
    const space = await find(display, '空格');
    expect(picture.at(space?.bounds.left ?? 0, space?.bounds.bottom ?? 0)).not.toBe(APP_GREY);
    expect(picture.at(100, 100)).toBe(APP_GREY);
    expect(darkShare(picture, { left: 300, top: 2000, right: 780, bottom: 2200 })).toBeGreaterThan(0.2);
  });

  it('turns with the display', async () => {
    const { display } = screen(33, { browser });
    await display.rotate(1);
    const picture = await pixelsOf(display);
    expect([picture.width, picture.height]).toEqual([2340, 1080]);
  });

  it('gives a photo that is a JPEG', async () => {
    const display = shown();
    const files = display.chooseFiles(
      { accept: ['image/*'], multiple: false, capture: undefined },
      { package: app.package, camera: false },
    );
    const photo = await find(display, 'icon_thumbnail');
    const x = (photo?.bounds.left ?? 0) + 9;
    const y = (photo?.bounds.top ?? 0) + 9;
    await display.touch([
      {
        points: [
          { x, y, at: 0 },
          { x, y, at: 20 },
        ],
      },
    ]);
    const [file] = (await files) ?? [];
    expect([...(file?.bytes.slice(0, 3) ?? [])]).toEqual([0xff, 0xd8, 0xff]);
  });

  it.each(['仅在使用该应用时允许', 'Please enter your full name', 'WWW.EXAMPLE.GOV.CN', '2026年11月23日 12:59'])(
    'needs no more room for %s than the layout gives it',
    async (sample) => {
      const given = textWidth(sample, 48);
      const size = { width: given + 200, height: 70 };
      const html = `<div style="left:0;top:0;font-size:48px;color:#fff">${sample}</div>`;
      expect(lastInked(decode(await browser.draw(html, size, 'png')))).toBeLessThanOrEqual(given + 12);
    },
  );
});

function lastInked({ width, height, channels, data }: ReturnType<typeof decode>): number {
  let last = 0;
  for (let pixel = 0; pixel < width * height; pixel++) {
    if (Number(data[pixel * channels]) > 100) last = Math.max(last, pixel % width);
  }
  return last;
}

interface Pixels {
  width: number;
  height: number;
  /** Red, 0 to 255. */
  at(x: number, y: number): number;
}

async function pixelsOf(display: PhoneDisplay): Promise<Pixels> {
  const { width, height, channels, data } = decode(await display.screenshot());
  return { width, height, at: (x, y) => Number(data[(Math.floor(y) * width + Math.floor(x)) * channels]) };
}

function darkShare(pixels: Pixels, bounds: Rect = { left: 0, top: 0, right: 0, bottom: 0 }): number {
  let dark = 0;
  for (let y = bounds.top; y < bounds.bottom; y++) {
    for (let x = bounds.left; x < bounds.right; x++) if (pixels.at(x, y) < 110) dark++;
  }
  return dark / ((bounds.right - bounds.left) * (bounds.bottom - bounds.top));
}
