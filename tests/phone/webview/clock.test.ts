import { afterEach, describe, expect, it } from 'vitest';

import { findChromium } from '../../../src/phone/webview/chromium.ts';
import { Apps } from './app.ts';
import { TestHost } from './host.ts';
import { eventually } from './eventually.ts';

const hour = 3_600_000;

describe.skipIf(findChromium() === undefined)('the clock of an app (needs Chromium)', () => {
  const apps = new Apps();
  afterEach(() => apps.close());

  it('moves by hours: timers that fall due fire in order, Date follows', async () => {
    const app = await apps.start(
      `<p id=ticks>0</p><p id=order></p><p id=date></p><script>
       const start = Date.now(), begun = performance.now();
       setInterval(() => { ticks.textContent = Number(ticks.textContent) + 1 }, 1000);
       setTimeout(() => { order.textContent += 'b'; setTimeout(() => { order.textContent += 'c' }, 60_000) }, 600_000);
       setTimeout(() => { order.textContent += 'a' }, 300_000);
       setTimeout(() => { order.textContent += '晚' }, 10 * 3_600_000);
       const cleared = setTimeout(() => { order.textContent += 'x' }, 1000); clearTimeout(cleared);
       setTimeout((t) => { date.textContent = t + (Math.round((Date.now() - start) / 60_000)) + ' ' + Math.round((performance.now() - begun) / 60_000) }, 3_000_000, '参');
       </script>`,
    );
    app.host.offset = hour;
    await app.runtime.clockChanged();
    expect(await app.text('order')).toBe('abc');
    expect(await app.text('date')).toBe('参50 50');
    expect(Number(await app.text('ticks'))).toBeGreaterThanOrEqual(3600);
    expect(Number(await app.text('ticks'))).toBeLessThan(3700);
  });

  it('moves by months without firing each second of them', async () => {
    const app = await apps.start(
      `<p id=p></p><p id=n>0</p><script>setInterval(() => { n.textContent = Number(n.textContent) + 1; p.textContent = new Date().getFullYear() + typeof Date() + (new Date() instanceof Date) }, 1000)</script>`,
    );
    const year = new Date().getFullYear();
    app.host.offset = 366 * 24 * hour;
    await app.runtime.clockChanged();
    expect(await app.text('p')).toBe(`${year + 1}stringtrue`);
    expect(Number(await app.text('n'))).toBeGreaterThan(100);
    app.host.offset = 0;
    await app.runtime.clockChanged();
    await eventually(() => app.text('p')).toBe(`${year}stringtrue`);
  });

  it('is ahead from the first script on, in pages that come later and in frames', async () => {
    const host = new TestHost();
    host.offset = 1000 * 24 * hour;
    const page = `<script>document.write('<p id=p>' + new Date(Date.now() - ${Date.now()}).getTime() / ${24 * hour} + '</p>')</script>`;
    const app = await apps.start(
      `${page}<iframe srcdoc="<p id=f></p><script>f.textContent = Date.now() > ${Date.now() + 999 * 24 * hour}</script>"></iframe>`,
      { host },
    );
    expect(Math.round(Number(await app.text('p')))).toBe(1000);
    await eventually(() => app.text('f')).toBe('true');
  });

  it('leaves taps, fetches, frames and animations alone', async () => {
    const app = await apps.start({
      'index.html': `<style>#a{transition:margin-left .1s}</style><button id=b style="height:60px" onclick="t.textContent='点'">钮</button><p id=t></p><p id=r></p><p id=a>动</p><p id=x></p>
      <script>b.addEventListener('click', () => { a.style.marginLeft = '50px'; a.ontransitionend = () => { a.textContent = '停' };
        requestAnimationFrame((now) => { r.textContent = Math.abs(now - performance.now()) < 1000 });
        const request = new XMLHttpRequest(); request.onload = () => { x.textContent = request.responseText }; request.open('GET', 'https://appassets.androidplatform.net/assets/www/d.txt'); request.onerror = () => { x.textContent = '错' }; request.send() })</script>`,
      'd.txt': '数据',
    });
    app.host.offset = 5 * hour;
    await app.runtime.clockChanged();
    await app.tap('b');
    expect(await app.text('t')).toBe('点');
    await eventually(() => app.text('a')).toBe('停');
    await eventually(() => app.text('r')).toBe('true');
    await eventually(() => app.text('x')).toMatch(/数据|错/);
  });
});
