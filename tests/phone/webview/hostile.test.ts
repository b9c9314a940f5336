import { afterEach, describe, expect, it } from 'vitest';

import type { AndroidNode } from '../../../src/phone/display/model.ts';
import { findChromium } from '../../../src/phone/webview/chromium.ts';
import { Apps, htmlPage } from './app.ts';
import { eventually } from './eventually.ts';

function texts(node: AndroidNode): string[] {
  return [...(node.text === '' ? [] : [node.text]), ...node.children.flatMap(texts)];
}

describe.skipIf(findChromium() === undefined)('a page that means no good (needs Chromium)', () => {
  const apps = new Apps();
  afterEach(() => apps.close());

  it('closes its window, prints, and goes on being shown', async () => {
    const app = await apps.start(
      `<button id=b style="height:60px" onclick="window.close(); print(); p.textContent='还在'">关</button><p id=p></p>`,
    );
    await app.tap('b');
    expect(await app.text('p')).toBe('还在');
    expect(app.host.deaths).toEqual([]);
  });

  it('replaces the functions of its window', async () => {
    const app = await apps.start(
      `<button id=b style="height:60px">叫</button><p id=p>0</p><script>
       JSON.stringify = JSON.parse = Map = Promise = Event = undefined; document.querySelector = null;
       Element.prototype.dispatchEvent = null; window.requestAnimationFrame = null; window.setTimeout = null;
       b.onclick = () => { p.textContent = '1' }</script>`,
    );
    await app.tap('b');
    expect(await app.text('p')).toBe('1');
    expect((await app.runtime.frame()).length).toBeGreaterThan(100);
  });

  it('alerts again and again', async () => {
    const app = await apps.start(
      `<button id=b style="height:60px" onclick="for (let i = 0; i < 20; i += 1) alert(i); p.textContent='完'">警</button><p id=p></p>`,
    );
    await app.tap('b');
    await eventually(() => app.text('p')).toBe('完');
    expect(app.host.dialogs.length).toBe(20);
  });

  it('hears of the network that was lost while its dialog was open', async () => {
    const app = await apps.start(
      `<button id=b style="height:60px" onclick="alert('等'); setTimeout(() => { p.textContent = navigator.onLine }, 50)">警</button><p id=p></p>`,
    );
    let answer = (): void => {};
    app.host.answerDialog = () => new Promise((resolve) => (answer = () => resolve({ accepted: true })));
    await app.tap('b');
    await eventually(() => app.runtime.frozen).toBe(true);
    await app.runtime.setNetwork('offline');
    await app.runtime.pause();
    await app.runtime.resume();
    answer();
    await eventually(() => app.text('p')).toBe('false');
    expect(app.runtime.frozen).toBe(false);
  });

  it('is stopped cleanly although a dialog is open', async () => {
    const app = await apps.start(`<button id=b style="height:60px" onclick="alert('停')">警</button>`);
    app.host.answerDialog = () => new Promise(() => {});
    await app.tap('b');
    await eventually(() => app.runtime.frozen).toBe(true);
    await app.runtime.touch([{ points: [{ x: 10, y: 10, at: 0 }] }]);
    expect(await app.runtime.setText('cn.gov.test/web/d1', 'x')).toBe(false);
    await app.runtime.stop('clean');
    expect(app.host.deaths).toEqual([]);
  });

  it('has frames in frames, long texts and half characters', async () => {
    const app = await apps.start({
      'index.html': htmlPage(`<p id=long></p><p id=half></p><iframe src="frame.html?8"></iframe>
        <script>long.textContent = '长'.repeat(200_000); half.textContent = 'a\\ud800b'</script>`),
      'frame.html': `<script>const n = Number(location.search.slice(1)); document.title = 'f' + n;
        if (n > 0) document.write('<iframe src="frame.html?' + (n - 1) + '"></iframe>'); else document.write('<p>最里</p>')</script>`,
    });
    await eventually(async () => texts(await app.runtime.tree())).toContain('最里');
    expect((await app.text('long'))?.length).toBe(100_000);
  });

  it('goes where nothing is, and shows why', async () => {
    const app = await apps.start(`<a id=a href="https://www.gov.cn/x?a=<b>" style="display:block;height:60px">去</a>`);
    await app.tap('a');
    await eventually(async () => texts(await app.runtime.tree())).toContain('网页无法打开');
    expect(texts(await app.runtime.tree())).toContain('net::ERR_NAME_NOT_RESOLVED');
    expect(app.runtime.url()).toBe('https://www.gov.cn/x?a=%3Cb%3E');
    expect(await app.runtime.back()).toBe(true);
    await eventually(() => app.text('a')).toBe('');
  });

  it('sends the phone to and fro', async () => {
    const app = await apps.start(
      `<p id=p></p><script>setInterval(() => { location.hash = Math.random(); p.textContent = location.hash }, 5)</script>`,
    );
    for (let turn = 0; turn < 10; turn += 1) {
      expect((await app.runtime.tree()).children.length).toBe(1);
      await app.runtime.back();
    }
  });
});
