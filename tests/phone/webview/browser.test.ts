import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { type Browser, launchBrowser } from '../../../src/phone/webview/browser.ts';
import { CdpError } from '../../../src/phone/webview/cdp.ts';
import { findChromium, requireChromium } from '../../../src/phone/webview/chromium.ts';
import { liveInGroup } from './processes.ts';
import { eventually } from './eventually.ts';

const open: Browser[] = [];

async function launch(options: Parameters<typeof launchBrowser>[0] = {}): Promise<Browser> {
  const browser = await launchBrowser(options);
  open.push(browser);
  return browser;
}

afterAll(() => Promise.all(open.map((browser) => browser.close('killed'))));

describe('requireChromium', () => {
  it('says what to install where CHROME_PATH is no program', () => {
    expect(() => requireChromium({ CHROME_PATH: '/nowhere/chrome' })).toThrow(
      expect.objectContaining({ code: 'chromium-missing' }),
    );
  });

  it('finds nothing in an empty PATH but the known places', () => {
    expect(findChromium({ PATH: '' })).toBe(findChromium({ PATH: '/nowhere' }));
  });
});

describe.skipIf(findChromium() === undefined)('launchBrowser (needs Chromium)', () => {
  it('opens pages, runs their scripts and leaves nothing behind', async () => {
    const browser = await launch();
    const [first, second] = [await browser.newPage(), await browser.newPage()];
    const results = await Promise.all(
      [first, second].map((page) =>
        page.session.send<{ result: { value: number } }>('Runtime.evaluate', { expression: '6*7' }),
      ),
    );
    expect(results.map(({ result }) => result.value)).toEqual([42, 42]);
    expect(first.targetId).not.toBe(second.targetId);
    await browser.close();
    await eventually(() => liveInGroup(browser.pid)).toEqual([]);
    await expect(first.session.send('Runtime.evaluate', { expression: '1' })).rejects.toThrow('browser is gone');
  });

  it('names a refused command, one without an answer and one whose browser died', async () => {
    const browser = await launch();
    const { session } = await browser.newPage();
    await expect(session.send('No.such')).rejects.toMatchObject({ reason: 'refused' });
    await expect(session.send('Runtime.evaluate', { expression: 'for(;;);' }, 200)).rejects.toMatchObject({
      reason: 'timeout',
    });
    const lost = session.send('Runtime.evaluate', { expression: '1' });
    const [error] = await Promise.all([lost.catch((error: unknown) => error), browser.close('killed')]);
    expect(error).toBeInstanceOf(CdpError);
    expect(error).toMatchObject({ reason: 'closed' });
    await eventually(() => liveInGroup(browser.pid)).toEqual([]);
  });

  it('keeps a folder that was given to it', async () => {
    const userDataDir = mkdtempSync(join(tmpdir(), 'zhijian-test-'));
    const browser = await launch({ userDataDir });
    await browser.close();
    expect(existsSync(join(userDataDir, 'Local State'))).toBe(true);
    rmSync(userDataDir, { recursive: true, force: true });
  });

  it('reaches no host without a proxy', async () => {
    const browser = await launch();
    const { session } = await browser.newPage();
    const answer = await session.send<{ errorText?: string }>('Page.navigate', { url: 'http://127.0.0.1:9/' });
    expect(answer.errorText).toMatch(/^net::ERR_/);
    await browser.close();
  });
});
