import { existsSync } from 'node:fs';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { AndroidNode } from '../../src/phone/display/model.ts';
import { startPhone, type Phone } from '../../src/phone/phone.ts';
import { findChromium } from '../../src/phone/webview/chromium.ts';
import { buildApk } from './support/build-apk.ts';

const page = `<!doctype html><meta name="viewport" content="width=device-width"><title>测试</title>
<style>button,input{display:block;height:48px;margin:8px}</style>
<button onclick="navigator.geolocation.getCurrentPosition(p=>say('纬度 '+p.coords.latitude.toFixed(2)),e=>say('定位失败 '+e.code))">定位</button>
<button onclick="say(confirm('确定吗？')?'点了确定':'点了取消')">询问</button>
<button onclick="location.href='tel:12345'">电话</button>
<button onclick="setTimeout(()=>{for(const end=performance.now()+60000;performance.now()<end;);},0)">卡死</button>
<button onclick="localStorage.n=+(localStorage.n||0)+1;say('第 '+localStorage.n+' 次')">计数</button>
<p id="p">无</p><script>const say=t=>document.getElementById('p').textContent=t;
addEventListener('online',()=>say('有网'));addEventListener('offline',()=>say('断网'));
document.addEventListener('visibilitychange',()=>document.hidden||say('回来了'));</script>`;

const name = 'cn.gov.example';
const chromium = findChromium();

describe.skipIf(chromium === undefined)('an app in Chromium on a whole phone', () => {
  let phone: Phone;

  beforeEach(async () => {
    phone = await startPhone();
    await phone.install(
      buildApk({
        permissions: ['ACCESS_FINE_LOCATION', 'ACCESS_COARSE_LOCATION'],
        files: { 'assets/www/index.html': page },
      }),
    );
    await start();
  });
  afterEach(() => phone.stop());

  const start = () =>
    phone.system.activities.start({ intent: { component: `${name}/.MainActivity` }, from: 'com.android.launcher3' });

  async function texts(): Promise<string[]> {
    const windows = await phone.system.display.windows();
    return windows.flatMap(({ root }) =>
      [...walk(root)].flatMap(({ text, contentDescription = '' }) => [text, contentDescription]),
    );
  }

  async function shows(text: string): Promise<boolean> {
    const seen = async () => (await texts()).some((one) => one.includes(text));
    return vi.waitUntil(seen, { timeout: 20_000 });
  }

  async function tap(wanted: (node: AndroidNode) => boolean): Promise<void> {
    const found = await vi.waitFor(
      async () => {
        const windows = await phone.system.display.windows();
        const node = windows.flatMap(({ root }) => [...walk(root)]).find(wanted);
        if (node === undefined) throw new Error('not on the screen');
        return node.bounds;
      },
      { timeout: 20_000 },
    );
    const at = { x: (found.left + found.right) / 2, y: (found.top + found.bottom) / 2 };
    await phone.system.display.touch([
      {
        points: [
          { ...at, at: 0 },
          { ...at, at: 30 },
        ],
      },
    ]);
  }

  const button = (text: string) => tap((node) => node.text === text && node.clickable);
  const id = (wanted: string) => tap((node) => node.resourceId?.endsWith(wanted) === true);

  it('asks for the location with the dialog of Android and gets the place of the phone', async () => {
    await button('定位');
    await id('permission_allow_foreground_only_button');
    expect(await shows('纬度 39.91')).toBe(true);
    const app = phone.system.packages.find(name);
    expect(app?.runtimePermissions.get('android.permission.ACCESS_FINE_LOCATION')?.granted).toBe(true);
    expect(
      app && phone.system.appOps.list(app).find(({ op }) => op === 'FINE_LOCATION')?.use?.accessAt,
    ).toBeGreaterThan(0);
  });

  it('hears a refusal', async () => {
    await button('定位');
    await id('permission_deny_button');
    expect(await shows('定位失败 1')).toBe(true);
  });

  it('waits in confirm() for the user', async () => {
    await button('询问');
    expect(await shows('确定吗？')).toBe(true);
    await id('button2');
    expect(await shows('点了取消')).toBe(true);
  });

  it('notices the network, and coming back', async () => {
    phone.system.networkSwitches.setAirplane(true);
    expect(await shows('断网')).toBe(true);
    phone.system.networkSwitches.setAirplane(false);
    expect(await shows('有网')).toBe(true);
    await phone.system.display.key(3);
    await vi.waitFor(() => expect(phone.system.activities.front()).toBeUndefined());
    await start();
    expect(await shows('回来了')).toBe(true);
  });

  it('keeps its storage over a stop and loses it when cleared', async () => {
    await button('计数');
    expect(await shows('第 1 次')).toBe(true);
    const stop = { reason: 'userRequested', subreason: 'forceStop', description: 'test' } as const;
    await phone.system.activities.end(name, stop);
    await start();
    await button('计数');
    expect(await shows('第 2 次')).toBe(true);
    await phone.system.activities.end(name, stop);
    const app = phone.system.packages.find(name);
    if (app !== undefined) phone.system.packages.clear(app);
    await start();
    await button('计数');
    expect(await shows('第 1 次')).toBe(true);
  });

  it('is told not to respond when it hangs, and can be closed', async () => {
    await button('卡死');
    await phone.system.display.touch([
      {
        points: [
          { x: 500, y: 1500, at: 0 },
          { x: 500, y: 1500, at: 30 },
        ],
      },
    ]);
    expect(await shows('没有响应')).toBe(true);
    await id('aerr_close');
    await vi.waitFor(() => expect(phone.system.exits.of(name)[0]?.reason).toBe('notResponding'));
  });

  it('leaves no folder behind', async () => {
    const folder = phone.system.packages.find(name)?.dataDirectory ?? '';
    expect(existsSync(folder)).toBe(true);
    await phone.stop();
    expect(existsSync(folder)).toBe(false);
  });
});

function* walk(root: AndroidNode): Generator<AndroidNode> {
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    stack.push(...node.children.toReversed());
  }
}
