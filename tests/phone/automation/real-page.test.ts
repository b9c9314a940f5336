import { afterAll, afterEach, describe, expect, it } from 'vitest';

import type { AppRuntime } from '../../../src/phone/app/runtime.ts';
import { createDisplay } from '../../../src/phone/display/display.ts';
import type { PhoneDisplay } from '../../../src/phone/display/options.ts';
import { createSystemBrowser } from '../../../src/phone/display/system-browser.ts';
import { findChromium } from '../../../src/phone/webview/chromium.ts';
import { Apps } from '../webview/app.ts';
import { TestHost } from '../webview/host.ts';
import { Client, elementId, failure } from './client.ts';
import { BarePhone } from './fake-phone.ts';

const info = { package: 'cn.gov.test', activity: 'cn.gov.test.MainActivity', label: '测试' };
const java = '-android uiautomator';

class ShownHost extends TestHost {
  display: PhoneDisplay | undefined;

  override async showJsDialog(dialog: Parameters<TestHost['showJsDialog']>[0]): ReturnType<TestHost['showJsDialog']> {
    const answer = this.display?.showJsDialog(dialog, { package: info.package, shape: 'webview' });
    return (await answer) ?? { accepted: false };
  }

  override toast(text: string): void {
    this.display?.showToast(text, info.package);
  }

  override editableFocused(focused: boolean): void {
    this.display?.showKeyboard(focused, info.package);
  }
}

class ScreenPhone extends BarePhone {
  readonly display: PhoneDisplay;

  constructor(display: PhoneDisplay) {
    super({ width: 720, height: 1280, density: 320 });
    this.display = display;
  }
}

describe.skipIf(findChromium() === undefined)('server over a page in Chromium (needs Chromium)', () => {
  const apps = new Apps();
  const browser = createSystemBrowser();
  const clients: Client[] = [];
  afterEach(() => {
    for (const client of clients.splice(0)) client.close();
  });
  afterAll(() => Promise.all([apps.close(), browser.close()]));

  async function open(page: string): Promise<{ client: Client; phone: ScreenPhone; runtime: AppRuntime }> {
    const host = new ShownHost();
    const profile = new BarePhone({ width: 720, height: 1280, density: 320 }).profile;
    const display = createDisplay({ profile, now: Date.now, browser });
    host.display = display;
    const { runtime } = await apps.start(page, { host });
    display.showApp(runtime, info);
    const phone = new ScreenPhone(display);
    const client = await new Client(phone).open({ 'appium:appPackage': info.package });
    clients.push(client);
    return { client, phone, runtime };
  }

  it('finds, types, clicks and answers a dialog', async () => {
    const { client, phone } = await open(
      `<input id=name placeholder=姓名 style="display:block;height:60px">
       <button id=sign style="display:block;height:60px">签到</button><p id=result>等待</p>
       <script>sign.onclick = () => {
         const typed = document.getElementById('name').value;
         result.textContent = confirm('确定签到？') ? typed + '已签到' : '未签到';
       };</script>`,
    );
    const name = await client.id('xpath', '//*[@resource-id="name"]');
    await client.post(`/element/${name}/value`, { text: '张三', replace: false });
    expect(await client.text(name)).toBe('张三');
    const sign = await client.id('xpath', '//android.widget.Button[@text="签到"]');
    await client.post(`/element/${sign}/click`);
    await expect.poll(async () => (await client.get('/alert/text')).value).toContain('确定签到？');
    await client.post('/alert/accept');
    await expect.poll(() => client.texts('xpath', '//*[@resource-id="result"]')).toEqual(['张三已签到']);
    await client.post(`/element/${sign}/click`);
    await expect.poll(async () => (await client.get('/alert/text')).status).toBe(200);
    await client.post('/alert/dismiss');
    await expect.poll(() => client.texts('xpath', '//*[@resource-id="result"]')).toEqual(['未签到']);
    expect(failure(await client.get('/alert/text'))).toBe('no such alert 404');
    expect(phone.strict.calls).toEqual([]);
  });

  it('scrolls the page until it finds, and knows where it ends', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `<p style="height:60px;margin:0">第 ${index} 条</p>`).join(
      '',
    );
    const { client } = await open(rows);
    const scroll = 'new UiScrollable(new UiSelector().scrollable(true))';
    const found = await client.id(java, `${scroll}.scrollIntoView(new UiSelector().text("第 45 条"))`);
    expect(await client.text(found)).toBe('第 45 条');
    const origin = { ELEMENT: await client.id(java, 'new UiSelector().scrollable(true)') };
    const gesture = async (direction: string) =>
      (await client.post('/appium/gestures/scroll', { origin, direction, percent: 1 })).value;
    await client.ids(java, `${scroll}.scrollToEnd(20)`);
    expect(await gesture('down')).toBe(false);
    expect(await gesture('up')).toBe(true);
  });

  it('scrolls a sheet of text that is longer than the screen', async () => {
    const { client } = await open(
      `<p id=policy style="margin:0">${'本应用收集您的位置信息用于签到。'.repeat(400)}</p>`,
    );
    const origin = { ELEMENT: await client.id(java, 'new UiSelector().scrollable(true)') };
    const down = async () =>
      (await client.post('/appium/gestures/scroll', { origin, direction: 'down', percent: 1 })).value;
    expect(await down()).toBe(true);
    for (let times = 0; times < 30 && (await down()) === true; times += 1);
    expect(await down()).toBe(false);
  });

  it('answers while the page cannot', async () => {
    const { client, runtime } = await open(
      `<button id=busy onclick="const end = Date.now() + 6000; while (Date.now() < end);">忙</button>`,
    );
    await client.post(`/element/${await client.id('xpath', '//android.widget.Button')}/click`);
    expect(await client.source()).toContain('text="忙"');
    expect(await client.texts('class name', 'android.widget.Button')).toEqual(['忙']);
    expect((await client.get('/screenshot')).status).toBe(200);
    expect((await client.post('/back')).status).toBe(200);
    expect(runtime.frozen).toBe(true);
  });

  it('reads where W3C fingers and keys went', async () => {
    const { client } = await open(
      `<div id=pad style="width:360px;height:300px">空</div><input id=field style="height:60px">
       <script>let most = 0; pad.addEventListener('touchstart', (event) => { most = Math.max(most, event.touches.length); });
       pad.addEventListener('touchend', () => { pad.textContent = '手指 ' + most; });</script>`,
    );
    const finger = (id: string, x: number) => ({
      type: 'pointer',
      id,
      parameters: { pointerType: 'touch' },
      actions: [
        { type: 'pointerMove', x, y: 200, duration: 0 },
        { type: 'pointerDown' },
        { type: 'pointerMove', x, y: 400, duration: 100 },
        { type: 'pointerUp' },
      ],
    });
    await client.post('/actions', { actions: [finger('a', 100), finger('b', 400)] });
    await expect.poll(() => client.texts('xpath', '//*[@resource-id="pad"]')).toEqual(['手指 2']);
    const field = await client.id('xpath', '//*[@resource-id="field"]');
    await client.post(`/element/${field}/click`);
    await expect.poll(async () => elementId((await client.get('/element/active')).value)).toBe(field);
    const keys = ['a', 'B', '7'].map((value) => ({ type: 'keyDown', value }));
    await client.post('/actions', { actions: [{ type: 'key', id: 'keys', actions: keys }] });
    await expect.poll(() => client.text(field)).toBe('aB7');
  });
});
