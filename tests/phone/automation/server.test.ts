import { afterEach, describe, expect, it } from 'vitest';

import { Client, failure } from './client.ts';
import { FakePhone, node, window } from './fake-phone.ts';

const clients: Client[] = [];

function start(changes = {}): { client: Client; phone: FakePhone } {
  const phone = new FakePhone(changes);
  phone.display.shown = [window(node('android.widget.FrameLayout'))];
  const client = new Client(phone);
  clients.push(client);
  return { client, phone };
}

afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

describe('session', () => {
  it('is ready before there is one, and lists none', async () => {
    const { client } = start();
    expect(await client.raw('GET', '/status')).toMatchObject({
      status: 200,
      sessionId: 'None',
      value: { ready: true },
    });
    expect((await client.raw('GET', '/sessions')).value).toEqual([]);
  });

  it('is made with the capabilities of the driver and named in every answer', async () => {
    const { client } = start();
    await client.open({ 'appium:appPackage': 'cn.gov.banshi', platformName: 'Android' });
    expect(client.session).toMatch(/^[0-9a-f-]{36}$/);
    expect((await client.raw('GET', '/sessions')).value).toEqual([
      {
        id: client.session,
        sessionId: client.session,
        capabilities: { appPackage: 'cn.gov.banshi', platformName: 'Android' },
      },
    ]);
    expect((await client.get('/orientation')).sessionId).toBe(client.session);
    expect((await client.get('')).value).toEqual({ lastScrollData: null });
  });

  it('refuses capabilities that contradict each other', async () => {
    const { client } = start();
    const body = JSON.stringify({ capabilities: { firstMatch: [{ a: 1 }], alwaysMatch: { a: 2 } } });
    expect(failure(await client.raw('POST', '/session', body))).toBe('session not created 500');
    expect(failure(await client.raw('POST', '/session', '{}'))).toBe('session not created 500');
  });

  it('knows no other session', async () => {
    const { client } = start();
    expect(failure(await client.raw('GET', '/session/abc/source'))).toBe('invalid session id 404');
    await client.open();
    expect(failure(await client.raw('GET', '/session/abc/source'))).toBe('invalid session id 404');
  });

  it('takes the place of the one before, with settings as at the start', async () => {
    const { client } = start();
    await client.open();
    await client.settings({ snapshotMaxDepth: 5 });
    const first = client.session;
    await client.open();
    expect(failure(await client.raw('GET', `/session/${first}/source`))).toBe('invalid session id 404');
    expect((await client.get('/appium/settings')).value).toMatchObject({ snapshotMaxDepth: 70 });
  });

  it('ends the process when it is deleted', async () => {
    const { client, phone } = start();
    await client.open();
    expect(await client.raw('DELETE', `/session/${client.session}`)).toMatchObject({ status: 200, value: null });
    await client.server.stopped;
    expect(phone.ended).toBe(1);
    await expect(client.raw('GET', '/status')).rejects.toThrow();
  });
});

describe('HTTP', () => {
  it('keeps a connection for the next request', async () => {
    const { client } = start();
    await client.open();
    for (let time = 0; time < 5; time += 1) await client.get('/orientation');
    expect(client.connections).toBe(1);
  });

  it('takes the legacy prefix', async () => {
    const { client } = start();
    expect((await client.raw('GET', '/wd/hub/status')).status).toBe(200);
  });

  it('answers what it does not know as unknown, and notes it', async () => {
    const { client, phone } = start();
    await client.open();
    expect(failure(await client.get('/cookie'))).toBe('unknown command 404');
    expect(failure(await client.post('/source'))).toBe('unknown command 404');
    expect(phone.strict.calls).toEqual([
      { kind: 'endpoint', what: `GET /session/${client.session}/cookie` },
      { kind: 'endpoint', what: `POST /session/${client.session}/source` },
    ]);
  });

  it.each(['{', '[]', '"x"', 'null'])('refuses %s as a body', async (body) => {
    const { client } = start();
    await client.open();
    const path = `/session/${client.session}/element`;
    expect(failure(await client.raw('POST', path, body))).toBe('invalid argument 400');
  });

  it.each([{}, { strategy: 'id' }, { strategy: 1, selector: {} }])('refuses a locator %j', async (body) => {
    const { client } = start();
    await client.open();
    expect(failure(await client.post('/element', body))).toBe('invalid argument 400');
  });

  it('cuts every connection when it is killed, and takes no new one', async () => {
    const { client } = start();
    await client.open();
    client.server.stop();
    await client.server.stopped;
    await expect(client.get('/orientation')).rejects.toThrow();
  });

  it('leaves a display that fails as an error, not as a hang', async () => {
    const { client, phone } = start();
    await client.open();
    phone.display.windows = () => Promise.reject(new Error('The browser is gone'));
    expect(await client.get('/source')).toMatchObject({ status: 500, value: { message: 'The browser is gone' } });
  });
});

describe('a display that hangs', () => {
  it('in a touch leaves everything else answered', async () => {
    const { client, phone } = start();
    await client.open();
    phone.display.touch = () => new Promise(() => undefined);
    const tap = client.post('/appium/gestures/click', { offset: { x: 1, y: 1 } });
    expect((await client.get('/source')).status).toBe(200);
    expect((await client.get('/orientation')).value).toBe('PORTRAIT');
    client.server.stop();
    await expect(tap).rejects.toThrow();
  });

  it('is given up at last, and the next command is taken', async () => {
    const { client, phone } = start();
    await client.open();
    phone.display.touch = () => new Promise(() => undefined);
    const tap = await client.post('/appium/gestures/click', { offset: { x: 1, y: 1 } });
    expect(failure(tap)).toBe('unknown error 500');
    expect((await client.post('/back')).status).toBe(200);
  });
});

describe('settings', () => {
  it('are all there', async () => {
    const { client } = start();
    await client.open();
    const settings = (await client.get('/appium/settings')).value as object;
    expect(Object.keys(settings)).toHaveLength(35);
    expect(settings).toMatchObject({ waitForIdleTimeout: 10_000, shouldUseCompactResponses: true });
  });

  it('refuse a value of another type and ignore one out of range', async () => {
    const { client } = start();
    await client.open();
    const wrong = await client.post('/appium/settings', { settings: { snapshotMaxDepth: 'deep' } });
    expect(failure(wrong)).toBe('invalid argument 400');
    await client.settings({ snapshotMaxDepth: 9999 });
    expect((await client.get('/appium/settings')).value).toMatchObject({ snapshotMaxDepth: 70 });
  });

  it('note a name that is none', async () => {
    const { client, phone } = start();
    await client.open();
    expect((await client.post('/appium/settings', { settings: { waitForIdle: 1 } })).status).toBe(200);
    expect(phone.strict.calls).toEqual([{ kind: 'option', what: 'setting waitForIdle' }]);
  });
});

describe('device', () => {
  it('tells what the driver asks at the start', async () => {
    const { client } = start({ apiLevel: 29 });
    await client.open();
    expect((await client.get('/appium/device/pixel_ratio')).value).toBe(3);
    expect((await client.get('/appium/device/system_bars')).value).toEqual({ statusBar: 72 });
    expect((await client.get('/window/current/size')).value).toEqual({ width: 1080, height: 2340 });
    expect((await client.get('/appium/device/display_density')).value).toBe(480);
    expect((await client.get('/appium/device/info')).value).toMatchObject({
      androidId: '0123456789abcdef',
      apiVersion: '29',
      platformVersion: '10',
      realDisplaySize: '1080x2340',
      displayDensity: 480,
      locale: 'zh_CN',
    });
  });

  it('turns', async () => {
    const { client } = start();
    await client.open();
    expect((await client.get('/orientation')).value).toBe('PORTRAIT');
    expect((await client.post('/orientation', { orientation: 'LANDSCAPE' })).value).toBe('LANDSCAPE');
    expect((await client.get('/rotation')).value).toEqual({ x: 0, y: 0, z: 270 });
    expect((await client.get('/window/current/size')).value).toEqual({ width: 2340, height: 1080 });
    expect((await client.post('/rotation', { x: 0, y: 0, z: 90 })).value).toBe('ROTATION_90');
    expect(failure(await client.post('/rotation', { z: 45 }))).toBe('invalid argument 400');
    expect(failure(await client.post('/orientation', { orientation: 'SIDEWAYS' }))).toBe('invalid argument 400');
  });

  it('keeps a clipboard', async () => {
    const { client } = start();
    await client.open();
    const content = Buffer.from('验证码 4711').toString('base64');
    await client.post('/appium/device/set_clipboard', { content, contentType: 'plaintext' });
    expect((await client.post('/appium/device/get_clipboard')).value).toBe(content);
    const image = await client.post('/appium/device/set_clipboard', { content, contentType: 'image' });
    expect(failure(image)).toBe('invalid argument 400');
  });

  it('lists windows by filter, and the display', async () => {
    const { client, phone } = start();
    await client.open();
    const dialog = node('android.widget.FrameLayout', {
      package: 'com.android.permissioncontroller',
      at: [0, 1200, 1080, 2340],
    });
    phone.display.shown = [window(dialog, { id: 9, layer: 2, title: 'Grant' }), ...phone.display.shown];
    expect((await client.post('/appium/list_windows', { filters: { packageName: 'com.android.*' } })).value).toEqual([
      expect.objectContaining({
        windowId: 9,
        layer: 2,
        title: 'Grant',
        type: 1,
        rect: { x: 0, y: 1200, width: 1080, height: 1140 },
        screenshot: null,
      }),
    ]);
    expect((await client.post('/appium/list_windows')).value).toHaveLength(2);
    expect((await client.post('/appium/list_displays')).value).toMatchObject([{ id: 0, isDefault: true }]);
  });
});
