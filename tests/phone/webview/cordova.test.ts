import { afterEach, describe, expect, it } from 'vitest';

import { findChromium } from '../../../src/phone/webview/chromium.ts';
import { Apps, htmlPage, type StartedApp } from './app.ts';
import { TestHost } from './host.ts';
import { eventually } from './eventually.ts';

/** The half of the bridge that a page has, in its shortest form: calls by prompt(), answers by callbackFromNative. */
const bridge = `// PLATFORM_VERSION_BUILD_LABEL = '12.0.1'
const secret = +prompt('', 'gap_init:3');
const waiting = {}; let last = 0;
window.cordova = {
  exec(done, failed, service, action, args) {
    const id = service + (last += 1);
    waiting[id] = { done, failed };
    prompt(JSON.stringify(args ?? []), 'gap:' + JSON.stringify([secret, service, action, id]));
  },
  callbackFromNative(id, success, status, values, keep) {
    const call = waiting[id];
    if (!keep) delete waiting[id];
    if (success) { if (status === 1) call?.done?.(...values) } else call?.failed?.(...values, status);
  },
};
cordova.exec((message) => document.dispatchEvent(new Event(message.action)), null, 'CoreAndroid', 'messageChannel', []);
window.ask = (service, action, args) => new Promise((resolve, reject) => cordova.exec(resolve, reject, service, action, args));
`;

describe.skipIf(findChromium() === undefined)('a Cordova app (needs Chromium)', () => {
  const apps = new Apps();
  afterEach(() => apps.close());

  function start(script: string, host = new TestHost(), body = ''): Promise<StartedApp> {
    const page = htmlPage(
      `<button id=b style="height:60px">叫</button><p id=p></p>${body}<script src=cordova.js></script><script>
       const show = (value) => { p.textContent += JSON.stringify(value) + ';' }; ${script}</script>`,
    );
    return apps.start({ 'index.html': page, 'cordova.js': bridge }, { host });
  }

  it('lives at https://localhost and talks to the plugins that are there', async () => {
    const app = await start(`(async () => {
      show((await ask('Device', 'getDeviceInfo')).platform);
      show(await ask('NetworkStatus', 'getConnectionInfo'));
      show(await ask('StatusBar', 'backgroundColorByHexString', ['#fff']));
      show(await ask('Toast', 'show', [{ message: '已保存' }]));
      await ask('Payment', 'pay', [1]).catch(show);
      await ask('Device', 'explode').catch(show);
      show('完');
    })()`);
    await eventually(() => app.text('p')).toBe(
      '"Android";"wifi";undefined;"OK";"Class not found";"Invalid action";"完";',
    );
    expect(app.runtime.url()).toBe('https://localhost/index.html');
    expect(app.host.toasts).toEqual(['已保存']);
    expect(app.host.logs).toContain('D/PluginManager: exec() call to unknown plugin: Payment');
    expect(app.host.dialogs).toEqual([]);
  });

  it('answers what tells of the phone: battery, language, numbers, keyboard', async () => {
    const app = await start(`(async () => {
      show(await ask('Battery', 'start'));
      show(await ask('Globalization', 'getPreferredLanguage'));
      show(await ask('Globalization', 'numberToString', [{ number: 1234.5 }]));
      await ask('Globalization', 'getCurrencyPattern', ['CNY']).catch((error) => show(error.code));
      await ask('Keyboard', 'close');
      show('完');
    })()`);
    await eventually(() => app.text('p')).toBe(
      '{"level":100,"isPlugged":true};{"value":"zh-CN"};{"value":"1,234.5"};0;"完";',
    );
    expect(app.host.logs.filter((line) => line.includes('unknown plugin'))).toEqual([]);
  });

  it('takes the back button for itself and ends itself', async () => {
    const app =
      await start(`b.onclick = () => { cordova.exec(null, null, 'CoreAndroid', 'overrideBackbutton', [true]); show('收') };
      document.addEventListener('backbutton', () => { show('返回'); cordova.exec(null, null, 'CoreAndroid', 'exitApp', []) });`);
    await eventually(async () => (await app.node('b')).text).toBe('叫');
    expect(await app.runtime.back()).toBe(false);
    await app.tap('b');
    await eventually(() => app.text('p')).toBe('"收";');
    expect(await app.runtime.back()).toBe(true);
    await eventually(() => app.text('p')).toBe('"收";"返回";');
    await eventually(() => app.host.finishes).toEqual(['finish']);
  });

  it('gives the back button back when the page that wanted it is left', async () => {
    const app = await start(`cordova.exec(() => show('收'), null, 'CoreAndroid', 'overrideBackbutton', [true]);
      b.onclick = () => { location.href = 'cordova.js' };`);
    await eventually(() => app.text('p')).toBe('"收";');
    await app.tap('b');
    await eventually(() => app.runtime.url()).toBe('https://localhost/cordova.js');
    expect(await app.runtime.back()).toBe(true);
    await eventually(() => app.runtime.url()).toBe('https://localhost/index.html');
  });

  it('is told of background and network', async () => {
    const app = await start(`for (const name of ['pause', 'resume']) document.addEventListener(name, () => show(name));
      cordova.exec(show, null, 'NetworkStatus', 'getConnectionInfo', []);`);
    // The first paint may come before the page has opened its channel.
    await eventually(() => app.text('p')).toBe('"wifi";');
    await app.runtime.pause();
    await app.runtime.resume();
    await app.runtime.setNetwork('offline');
    await eventually(() => app.text('p')).toBe('"wifi";"pause";"resume";"none";');
    expect(app.host.dialogs).toEqual([]);
  });

  it('shows native dialogs with their own labels', async () => {
    const host = new TestHost();
    host.answerDialog = async (dialog) =>
      dialog.kind === 'prompt' ? { accepted: true, text: '答' } : { accepted: false };
    const app = await start(
      `(async () => { show(await ask('Notification', 'confirm', ['删除？', '提示', ['好', '不']]));
        show(await ask('Notification', 'prompt', ['姓名', '登记', ['好', '不'], '默'])); })()`,
      host,
    );
    await eventually(() => app.text('p')).toBe('2;{"buttonIndex":1,"input1":"答"};');
    expect(host.dialogs[0]).toMatchObject({ kind: 'confirm', title: '提示', message: '删除？', buttons: ['好', '不'] });
  });

  it('photographs when it may, and shows the photo', async () => {
    const host = new TestHost();
    host.willGrant = ['android.permission.CAMERA'];
    const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    host.files = [{ name: '照片.png', mimeType: 'image/png', bytes: Buffer.from(pixel, 'base64') }];
    const script = `ask('Camera', 'takePicture', [50, 0, 1]).then(show, (e) => show('错' + e))`;
    const app = await start(script, host);
    await eventually(() => app.text('p')).toBe(`"${pixel}";`);
    expect(host.fileRequests).toEqual([{ accept: ['image/*'], multiple: false, capture: 'environment' }]);
    expect(host.ops).toEqual(['CAMERA true']);
    const refused = await start(script);
    await eventually(() => refused.text('p')).toBe('"错20";');
  });

  it('believes nobody who does not know its secret', async () => {
    const app = await start(`prompt('["x"]', 'gap:[1,"Toast","show","T1"]'); prompt('{', 'gap:nonsense'); show('过')`);
    await eventually(() => app.text('p')).toBe('"过";');
    expect(app.host.toasts).toEqual([]);
    expect(app.host.dialogs).toEqual([]);
  });
});
