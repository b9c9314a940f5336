import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

import { encode } from 'fast-png';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Browser, type BrowserPage, launchBrowser } from '../../../src/phone/webview/browser.ts';
import { findChromium } from '../../../src/phone/webview/chromium.ts';
import { renderReplay } from '../../../src/report/replay/index.tsx';
import { checkScenario } from '../../../src/scenario/read/scenario.ts';
import { evidenceOf } from '../../support/evidence.ts';
import { reportInputOf } from '../../support/report.ts';

const screens = 2000;
const stepsInAll = 400;
const hostile = '</script><script>document.title="taken"</script><img src=x onerror=alert(1)>';
const folder = mkdtempSync(join(tmpdir(), 'zhijian-test-'));
const hash = (number: number) => String(number).padStart(64, '0');
const start = Date.parse('2026-01-02T03:04:05.000Z');
const timeAt = (second: number) => new Date(start + second * 1000).toISOString();
const button = { left: 100, top: 300, right: 980, bottom: 420 };

function treeOf(number: number): Buffer {
  const node = (text: string, top: number, children = '') =>
    `<android.view.View class="android.view.View" text="${text}" resource-id="app:id/v${top}" clickable="true" enabled="true" bounds="[100,${top}][980,${top + 120}]">${children}</android.view.View>`;
  const escaped = hostile.replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const inner = node('里面', 340).replace('[100,340][980,460]', '[200,340][300,400]');
  return gzipSync(
    `<hierarchy>${node(`第 ${number} 屏`, 100)}${node('下一步', 300, inner)}${node(escaped, 600)}</hierarchy>`,
  );
}

function writeFolder(): string {
  const looks = Array.from({ length: screens }, (_, id) => ({
    id,
    run: 'walk',
    step: Math.floor(id / (screens / stepsInAll)),
    at: timeAt(id),
    deviceAt: timeAt(id),
    package: 'cn.gov.example.app',
    activity: '.Main',
    url: id % 2 === 0 ? hostile : null,
    structure: `s${id % 50}`,
    tree: { path: `screens/${hash(id)}.xml.gz`, sha256: hash(id) },
    screenshot: { path: `screens/${hash(id)}.png`, sha256: hash(id) },
    howSeen: 'tree' as const,
    display: { width: 1080, height: 2340, density: 480 },
    texts: [{ text: '下一步', bounds: button, clickable: true, enabled: true, editable: false }],
    toasts: [],
    windows: [],
    keyboard: false,
    network: id < 1000 ? ('online' as const) : ('offline' as const),
    faults: [],
  }));
  const steps = Array.from({ length: stepsInAll }, (_, index) => ({
    index,
    path: String(index),
    keyword: 'tapOn',
    label: `tapOn: ${index === 3 ? hostile : '下一步'}`,
    state: 'done' as const,
    at: timeAt(index * 5),
    took: 900,
    capture: index * 5,
    element: button,
    ...(index === 100 ? { expectation: { met: false, what: '完成 / done' } } : {}),
  }));
  const run = {
    id: 'walk',
    scenario: 'walk',
    title: '走一遍',
    subject: 'whole-app',
    scenarioSha256: hash(0),
    state: 'completed' as const,
    startedAt: timeAt(0),
    finishedAt: timeAt(screens),
    log: 'runs/walk/logcat.txt.gz',
    steps,
  };
  const evidence = evidenceOf({ device: {}, launch: {}, runs: { runs: [run] }, screens: { captures: looks } });
  const files = new Map<string, Uint8Array>();
  const line = (second: number) =>
    `${start / 1000 + second}.500 main 10123 4242 E chromium: look ${second} https://api.gov.example/${second}\n`;
  files.set('runs/walk/logcat.txt.gz', gzipSync(looks.map(({ id }) => line(id)).join('')));
  mkdirSync(join(folder, 'bundle/screens'), { recursive: true });
  for (const { id } of looks) {
    files.set(`screens/${hash(id)}.xml.gz`, treeOf(id));
    const data = new Uint8Array(27 * 58 * 3).fill(id % 200);
    // Picture 7 is missing: a page must live with that.
    if (id !== 7)
      writeFileSync(
        join(folder, `bundle/screens/${hash(id)}.png`),
        encode({ width: 27, height: 58, channels: 3, data }),
      );
  }
  const input = { ...reportInputOf(evidence), attachment: (path: string) => files.get(path) };
  const { looks: shown, page } = renderReplay(input, { bundle: 'bundle' });
  expect(shown).toBe(screens);
  const path = join(folder, 'replay.html');
  writeFileSync(path, page);
  return pathToFileURL(path).href;
}

const chromium = findChromium();

describe.skipIf(chromium === undefined)('the replay page of 2,000 screens, opened in Chromium', () => {
  let browser: Browser;
  let page: BrowserPage;
  let address: string;
  const complaints: string[] = [];
  const requests: string[] = [];

  async function evaluate<T>(expression: string): Promise<T> {
    const answer = await page.session.send<{ result: { value: T }; exceptionDetails?: object }>('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (answer.exceptionDetails !== undefined) throw new Error(JSON.stringify(answer.exceptionDetails));
    return answer.result.value;
  }

  /** Waits in the page until something holds. */
  const until = (condition: string) =>
    evaluate(`new Promise((done, fail) => {
      const late = setTimeout(() => fail(new Error(${JSON.stringify(condition)})), 20000);
      const look = () => (${condition}) ? (clearTimeout(late), done(true)) : requestAnimationFrame(look);
      look();
    })`);

  const press = (key: string) =>
    evaluate(`dispatchEvent(new KeyboardEvent('keydown', { key: ${JSON.stringify(key)}, bubbles: true }))`);
  /** A key goes to the page itself, as from a keyboard with nothing focused. */
  const key = (name: string) =>
    evaluate(
      `document.body.dispatchEvent(new KeyboardEvent('keydown', { key: ${JSON.stringify(name)}, bubbles: true }))`,
    );
  const text = (selector: string) =>
    evaluate<string>(`document.querySelector(${JSON.stringify(selector)}).textContent`);

  async function open(hash_: string): Promise<void> {
    // Another address of the same page is no navigation.
    await page.session.send('Page.navigate', { url: 'about:blank' });
    await page.session.send('Page.navigate', { url: `${address}${hash_}` });
    await until(`document.readyState === 'complete' && document.querySelector('#screen .shot') !== null`);
  }

  beforeAll(async () => {
    address = writeFolder();
    browser = await launchBrowser();
    page = await browser.newPage();
    const { session } = page;
    for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await session.send(`${domain}.enable`);
    session.on('Runtime.exceptionThrown', (event) => complaints.push(JSON.stringify(event)));
    session.on('Log.entryAdded', ({ entry }) => {
      const { text: said, url } = entry as { text: string; url?: string };
      if (!(url ?? '').includes(hash(7))) complaints.push(said);
    });
    session.on('Network.requestWillBeSent', ({ request }) => requests.push((request as { url: string }).url));
    await session.send('Emulation.setDeviceMetricsOverride', {
      width: 1400,
      height: 900,
      deviceScaleFactor: 1,
      mobile: false,
    });
    await open('');
  }, 120_000);

  afterAll(async () => {
    await browser?.close('killed');
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows the first look, and no more pictures than are in sight', async () => {
    expect(await text('#where')).toContain('第 1 幅，共 2000 幅');
    expect(await evaluate<number>(`document.images.length`)).toBeLessThan(40);
    await evaluate(`document.querySelector('#strip').scrollLeft = 76 * 1500`);
    await until(`document.querySelector('#film .frame').style.left !== '0px'`);
    expect(await evaluate<number>(`document.images.length`)).toBeLessThan(40);
    await evaluate(`document.querySelector('#strip').scrollLeft = 0`);
  });

  it.each([
    ['a step', '#walk/11', '第 51 幅'],
    ['a later look of a step', '#walk/11/3', '第 53 幅'],
    ['no such step', '#walk/9999', '第 1 幅'],
    ['no such run', '#elsewhere/2', '第 6 幅'],
  ])('is linked to: %s', async (_, hash_, where) => {
    await open(hash_);
    expect(await text('#where')).toContain(where);
    expect(
      await evaluate<number>(`(() => {
      const frame = document.querySelector('.frame[aria-current="true"]').getBoundingClientRect();
      return frame.left >= 0 && frame.right <= innerWidth ? 1 : 0;
    })()`),
    ).toBe(1);
  });

  it('goes by keys, and the address goes with it', async () => {
    await open('#walk/11');
    await key('ArrowRight');
    expect(await text('#where')).toContain('第 52 幅');
    expect(await evaluate<string>('location.hash')).toBe('#walk/11/2');
    await key('End');
    expect(await text('#where')).toContain('第 2000 幅');
    await key('Home');
    await key('n');
    expect(await text('#where')).toContain('第 501 幅');
    expect(await text('#marks')).toContain('完成');
    await press('Escape');
  });

  it('shows the tree of the look, and its element under the pointer and by keys', async () => {
    await open('#walk/3');
    await until(`document.querySelectorAll('.node').length === 4`);
    expect(await text('.tree')).toContain('第 10 屏');
    await evaluate(`(() => {
      const shot = document.querySelector('.shot');
      const area = shot.getBoundingClientRect();
      const at = { clientX: area.left + 250 / 1080 * area.width, clientY: area.top + 370 / 2340 * area.height, bubbles: true };
      shot.dispatchEvent(new PointerEvent('pointermove', at));
    })()`);
    expect(await text('#element')).toContain('里面');
    await key('ArrowUp');
    expect(await text('#element')).toContain('下一步');
    await key('b');
    expect(await evaluate<number>(`document.querySelectorAll('#all-boxes rect').length`)).toBe(4);
  });

  it('shows the log and the network of the moment', async () => {
    await open('#walk/3');
    await evaluate(`document.querySelector('#tab-log').click()`);
    await until(`document.querySelectorAll('.log li').length === 1`);
    expect(await text('.log')).toContain('look 9 ');
    await evaluate(`document.querySelector('#tab-network').click()`);
    await until(`document.querySelectorAll('.jumps button').length === 2`);
    expect(await text('#panel')).toContain('https://api.gov.example/9');
    await evaluate(`document.querySelectorAll('.jumps button')[1].click()`);
    expect(await text('#where')).toContain('第 1001 幅');
    await evaluate(`document.querySelector('#tab-ways').click()`);
    await until(`document.querySelectorAll('.ways .way').length === 2`);
  });

  it('gives a step and a range as a scenario that the checker takes', async () => {
    await open('#walk/3');
    await key('c');
    const one = await evaluate<string>(`document.querySelector('#yaml-text').value`);
    expect(one).toContain('  - tapOn: 下一步\n');
    expect(checkScenario(one, 'copied.yaml')).toEqual([]);
    await evaluate(`document.querySelector('#yaml-close').click()`);
    await key('[');
    for (let count = 0; count < 10; count += 1) await key('ArrowRight');
    await key(']');
    expect(await text('#range')).toBe('第 3 至 5 步');
    await key('c');
    const range = await evaluate<string>(`document.querySelector('#yaml-text').value`);
    expect(range.match(/^ {2}- /gm)).toHaveLength(3);
    expect(checkScenario(range, 'copied.yaml')).toEqual([]);
    await evaluate(`document.querySelector('#yaml-close').click()`);
  });

  it('says which picture is not beside it', async () => {
    await open('#walk/2/3');
    await until(`document.querySelector('#screen .none') !== null`);
    expect(await text('#screen')).toContain('不在页面旁');
  });

  it('obeys nothing that the app said, asks nobody, and breaks no rule of its own', async () => {
    expect(await evaluate<string>('document.title')).toContain('取证回放');
    expect(requests.filter((url) => !/^(?:file|about|blob|data):/.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
