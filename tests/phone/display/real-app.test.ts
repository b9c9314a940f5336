import { decode } from 'fast-png';
import { afterAll, describe, expect, it } from 'vitest';

import { createDisplay } from '../../../src/phone/display/display.ts';
import type { DisplayOptions, PhoneDisplay } from '../../../src/phone/display/options.ts';
import { createSystemBrowser } from '../../../src/phone/display/system-browser.ts';
import { phoneProfile } from '../../../src/phone/profile.ts';
import { findChromium } from '../../../src/phone/webview/chromium.ts';
import { Apps } from '../webview/app.ts';
import { TestHost } from '../webview/host.ts';
import { find, tapOn, titles } from './phone-screen.ts';

const size = { width: 720, height: 1280, density: 320 };
const info = { package: 'cn.gov.test', activity: 'cn.gov.test.MainActivity', label: '测试' };

const page = `<style>body{background:#fff;font-size:20px}button,input,select{display:block;width:300px;height:48px;margin:10px}</style>
<input id=name placeholder=姓名>
<button id=sign onclick="result.textContent = confirm('确定签到？') ? '已签到' : '未签到'">签到</button>
<button id=who onclick="result.textContent = prompt('您的姓名', '')">登记</button>
<select id=unit onchange="result.textContent = this.value"><option>甲单位<option>乙单位<option>丙单位</select>
<button id=busy onclick="const end = Date.now() + 2500; while (Date.now() < end);">忙</button>
<p id=result>等待</p><p id=height></p>
<script>const show = () => height.textContent = '高 ' + innerHeight; addEventListener('resize', show); show();</script>`;

/** What the phone's system does for the display, as far as these tests need it. */
class ShownHost extends TestHost {
  display: PhoneDisplay | undefined;

  override async showJsDialog(dialog: Parameters<TestHost['showJsDialog']>[0]): ReturnType<TestHost['showJsDialog']> {
    const answer = this.display?.showJsDialog(dialog, { package: info.package, shape: 'webview' });
    return (await answer) ?? { accepted: false };
  }

  override async pick(request: Parameters<TestHost['pick']>[0]): Promise<readonly string[] | undefined> {
    return this.display?.pick(request, { package: info.package });
  }

  override editableFocused(focused: boolean): void {
    this.display?.showKeyboard(focused, info.package);
  }
}

describe.skipIf(findChromium() === undefined)('display over a real app (needs Chromium)', () => {
  const apps = new Apps();
  const browser = createSystemBrowser();
  afterAll(() => Promise.all([apps.close(), browser.close()]));

  async function start(options: Partial<DisplayOptions> = {}): Promise<PhoneDisplay> {
    const host = new ShownHost();
    const profile = phoneProfile({ ...size });
    const display = createDisplay({ profile, now: Date.now, browser, ...options });
    host.display = display;
    const { runtime } = await apps.start(page, { host });
    display.showApp(runtime, info);
    return display;
  }

  it('asks with a dialog over the last frame while the page waits', async () => {
    const display = await start();
    await tapOn(display, 'sign');
    await expect.poll(() => titles(display)).toEqual(['MainActivity', 'MainActivity']);
    const [dialog, behind] = await display.windows();
    expect(dialog?.info.active).toBe(true);
    expect(JSON.stringify(behind?.root)).toContain('等待');
    const during = decode(await display.screenshot());
    expect([during.width, during.height]).toEqual([size.width, size.height]);
    const shades = new Set(during.data.slice(0, size.width * 250 * during.channels));
    // More than one dimmed white: the field and buttons that stood there when the page stopped.
    expect(during.data[0]).toBeLessThan(200);
    expect(shades.size).toBeGreaterThan(10);
    await tapOn(display, 'button1');
    await expect.poll(async () => (await find(display, '已签到'))?.text).toBe('已签到');
    expect(titles(display)).toEqual(['MainActivity']);
  });

  it('takes the text of a prompt from the keyboard', async () => {
    const display = await start();
    await tapOn(display, 'who');
    await expect.poll(() => titles(display)).toHaveLength(2);
    await tapOn(display, 'value');
    await tapOn(display, 'z');
    await display.typeText('张三');
    await tapOn(display, 'button1');
    await expect.poll(async () => (await find(display, 'z张三'))?.text).toBe('z张三');
  });

  it('shrinks the page above the keyboard and types into its field', async () => {
    const display = await start();
    expect(await find(display, '高 640')).toBeDefined();
    await tapOn(display, 'name');
    await expect.poll(() => display.keyboardShown).toBe(true);
    await expect.poll(async () => (await find(display, '高 392'))?.text).toBe('高 392');
    await tapOn(display, 'w');
    await expect.poll(async () => (await find(display, 'name'))?.text).toBe('w');
    await display.key(4);
    await expect.poll(async () => (await find(display, '高 640'))?.text).toBe('高 640');
  });

  it('shows what it last saw of a page that is busy, and calls it not responding', async () => {
    const silent: string[] = [];
    const display = await start({ notRespondingAfter: 200, onNotResponding: (package_) => silent.push(package_) });
    await tapOn(display, 'busy');
    expect((await find(display, 'result'))?.text).toBe('等待');
    expect(decode(await display.screenshot()).width).toBe(size.width);
    await expect.poll(() => silent).toEqual([info.package]);
  });

  it('draws the list of a select and gives the page what was chosen', async () => {
    const display = await start();
    await tapOn(display, 'unit');
    await expect.poll(() => titles(display)).toHaveLength(2);
    await tapOn(display, '丙单位');
    await expect.poll(async () => (await find(display, 'result'))?.text).toBe('丙单位');
  });
});
