import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { type AutomationServer, startAutomation } from '../../../src/phone/automation/server.ts';
import { app, FakePhone, node, window } from './fake-phone.ts';

/**
 * The real clients against the server: WebdriverIO for the commands that are the same in WebDriver, and the driver 8.7's own command
 * functions over Appium's own proxy for all others.
 */

interface Proxy {
  command(path: string, method: string, body?: unknown): Promise<unknown>;
  sessionId: string | null;
}

type Command = (this: unknown, ...args: unknown[]) => Promise<unknown>;

const phone = new FakePhone({ apiLevel: 33 });
const sockets = new Set<Socket>();
let automation: AutomationServer;
let loopback: Server;
let proxy: Proxy;
let driver: Record<string, Command>;

/** A command of the driver with nothing of it but its proxy to the server. */
function drive(command: string, ...args: unknown[]): Promise<unknown> {
  const found = driver[command];
  if (found === undefined) throw new Error(`The driver has no ${command}`);
  return found.apply(driver, args);
}

/** Appium's proxy tells every request and answer. */
const mute = Object.fromEntries(
  ['debug', 'info', 'warn', 'error', 'errorWithException'].map((level) => [level, () => undefined]),
);

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

beforeAll(async () => {
  automation = startAutomation(phone);
  loopback = createServer((socket) => {
    sockets.add(socket);
    automation.connect(socket);
  });
  await new Promise<void>((resolve) => loopback.listen(0, '127.0.0.1', resolve));
  const { port } = loopback.address() as AddressInfo;
  const { AndroidUiautomator2Driver } = await import('appium-uiautomator2-driver');
  const { WebDriverProxy } = await import('appium/driver.js');
  proxy = new WebDriverProxy({
    server: '127.0.0.1',
    port,
    keepAlive: true,
    scheme: 'http',
    log: mute as never,
  }) as unknown as Proxy;
  const made: unknown = new AndroidUiautomator2Driver({} as never, false);
  driver = made as Record<string, Command>;
  Object.assign(driver, { uiautomator2: { jwproxy: proxy }, opts: { appPackage: app }, isWebContext: () => false });
});

afterAll(() => {
  automation.stop();
  for (const socket of sockets) socket.destroy();
  loopback.close();
});

beforeEach(async () => {
  const children = [
    node('android.widget.Button', { text: '立即签到', resourceId: `${app}:id/sign`, at: [0, 100, 1080, 200] }),
    node('android.widget.EditText', { text: '', editable: true, focused: true, at: [0, 300, 1080, 400] }),
    node('android.widget.ListView', { scrollable: true, at: [0, 500, 1080, 1500] }),
  ];
  phone.display.shown = [window(node('android.widget.FrameLayout', { children }))];
  phone.display.deeds.length = 0;
  proxy.sessionId = null;
  const capabilities = { firstMatch: [{ platform: 'LINUX', appPackage: app }], alwaysMatch: {} };
  await proxy.command('/session', 'POST', { capabilities });
});

describe('driver 8.7', () => {
  it('reads, finds and clicks', async () => {
    expect(await drive('getPageSource')).toContain('text="立即签到"');
    const find = (strategy: string, selector: string, multiple: boolean) =>
      drive('doFindElementOrEls', { strategy, selector, context: '', multiple });
    const found = field(await find('id', 'sign', false), 'ELEMENT');
    expect(field(await find('css selector', 'android.widget.Button', false), 'ELEMENT')).toBe(found);
    expect(await find('xpath', '//*[@text="nothing"]', true)).toEqual([]);
    await expect(find('id', 'nothing', false)).rejects.toThrow(/could not be located/);
    expect(await drive('getText', found)).toBe('立即签到');
    expect(await drive('elementDisplayed', found)).toBe(true);
    expect(await drive('elementEnabled', found)).toBe(true);
    expect(await drive('elementSelected', found)).toBe(false);
    expect(await drive('getElementRect', found)).toEqual({ x: 0, y: 100, width: 1080, height: 100 });
    await drive('click', found);
    expect(phone.display.deeds).toHaveLength(1);
  });

  it('types', async () => {
    const found = field(await drive('active'), 'ELEMENT');
    await drive('setValueImmediate', ['你', '好'], found);
    await drive('doSendKeys', { text: '！', replace: false });
    expect(await drive('getText', found)).toBe('你好！');
    await drive('mobileReplaceElementValue', found, '再见');
    expect(await drive('getText', found)).toBe('再见');
    await drive('clear', found);
    expect(await drive('getText', found)).toBe('');
    await drive('pressKeyCode', 66);
    await drive('longPressKeyCode', 26, 0);
  });

  it('makes gestures', async () => {
    const list = field(
      await drive('doFindElementOrEls', { strategy: 'class name', selector: 'android.widget.ListView', context: '' }),
      'ELEMENT',
    );
    await drive('mobileClickGesture', undefined, 10, 20);
    await drive('mobileLongClickGesture', list, undefined, undefined, 600);
    await drive('mobileDoubleClickGesture', list);
    await drive('mobileDragGesture', list, undefined, undefined, 10, 10);
    await drive('mobileSwipeGesture', 'up', 0.75, list);
    await drive('mobilePinchOpenGesture', 0.5, list);
    await drive('mobilePinchCloseGesture', 0.5, list);
    expect(await drive('mobileScrollGesture', 'down', 1, list)).toBe(false);
    expect(await drive('mobileFlingGesture', 'down', list)).toBe(false);
    expect(phone.display.deeds).toHaveLength(10);
  });

  it('asks for the device, its windows and its settings', async () => {
    expect(await drive('getDevicePixelRatio')).toBe('3');
    expect(await drive('getViewPortRect')).toEqual({ left: 0, top: 72, width: 1080, height: 2268 });
    expect(await drive('mobileGetDeviceInfo')).toMatchObject({ apiVersion: '33' });
    expect(await drive('getDisplayDensity')).toBe(480);
    expect(await drive('mobileGetBatteryInfo')).toEqual({ level: 0.87, state: 2 });
    expect(await drive('getOrientation')).toBe('PORTRAIT');
    expect(await drive('mobileListWindows', { packageName: app })).toHaveLength(1);
    expect(await drive('mobileListDisplays')).toHaveLength(1);
    expect(await drive('mobileGetDeclaredOrientation')).toBe('SCREEN_ORIENTATION_UNSPECIFIED');
    await drive('mobileResetAccessibilityCache');
    await drive('openNotifications');
    await drive('setClipboard', Buffer.from('x').toString('base64'));
    await drive('mobileScheduleAction', 'a', [{ type: 'source', name: 's', payload: { subtype: 'xml' } }], 1, 1, 1, 1);
    await drive('mobileUnscheduleAction', 'a');
    await expect(drive('getAlertText')).rejects.toThrow(/No alert/);
    await expect(drive('mobileAcceptAlert', '确定')).rejects.toThrow(/No alert/);
  });

  it('asks for nothing that the server does not know', () => {
    expect(phone.strict.calls).toEqual([]);
  });
});

describe('WebdriverIO', () => {
  it('reads, acts and goes back', async () => {
    const { attach } = await import('webdriverio');
    const { port } = loopback.address() as AddressInfo;
    const browser = await attach({
      sessionId: String(proxy.sessionId),
      hostname: '127.0.0.1',
      port,
      path: '/wd/hub/',
      logLevel: 'silent',
      capabilities: { platformName: 'Android', browserName: '' },
      options: {},
    } as never);
    expect(await browser.getPageSource()).toContain('立即签到');
    await browser.back();
    await browser.performActions([
      {
        type: 'pointer',
        id: 'finger1',
        parameters: { pointerType: 'touch' },
        actions: [
          { type: 'pointerMove', duration: 0, x: 500, y: 1000 },
          { type: 'pointerDown', button: 0 },
          { type: 'pause', duration: 40 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ]);
    const active = Object.values(await browser.getActiveElement())[0];
    expect(await browser.getElementText(String(active))).toBe('');
    expect(await browser.getElementAttribute(String(active), 'class')).toBe('android.widget.EditText');
    expect(phone.display.deeds.map((deed) => Object.keys(deed)[0])).toEqual(['key', 'touch']);
    expect(phone.strict.calls).toEqual([]);
  });
});
