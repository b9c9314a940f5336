import { afterEach, describe, expect, it } from 'vitest';

import { findChromium } from '../../../src/phone/webview/chromium.ts';
import { Apps, htmlPage } from './app.ts';
import { TestHost } from './host.ts';
import { eventually } from './eventually.ts';

const camera = 'android.permission.CAMERA';
const fine = 'android.permission.ACCESS_FINE_LOCATION';

/** Served as Cordova 10 serves: a secure origin. */
const secure = { 'cordova.js': "PLATFORM_VERSION_BUILD_LABEL = '12.0.1'" };

describe.skipIf(findChromium() === undefined)('what a page asks of the phone (needs Chromium)', () => {
  const apps = new Apps();
  afterEach(() => apps.close());

  it('gets the place and the camera only when the user grants them', async () => {
    const page = htmlPage(`<p id=geo></p><p id=cam></p><p id=state></p><script>
      navigator.geolocation.getCurrentPosition(p => { geo.textContent = p.coords.latitude + ',' + p.coords.longitude },
        e => { geo.textContent = 'code ' + e.code });
      navigator.mediaDevices.getUserMedia({ video: true }).then(s => { cam.textContent = s.getTracks()[0].kind },
        e => { cam.textContent = e.name }).then(() => navigator.permissions.query({ name: 'camera' })).then(s => { state.textContent = s.state });
    </script>`);
    const granted = new TestHost();
    granted.willGrant = [fine, camera];
    const yes = await apps.start({ 'index.html': page, ...secure }, { host: granted });
    await eventually(() => yes.text('state')).toBe('granted');
    await eventually(() => yes.text('geo')).toBe('31.2,121.5');
    expect(await yes.text('cam')).toBe('video');
    expect(granted.asked).toEqual(expect.arrayContaining([expect.arrayContaining([fine]), [camera]]));
    expect(granted.ops.toSorted()).toEqual(['CAMERA true', 'FINE_LOCATION true']);
    const no = await apps.start({ 'index.html': page, ...secure });
    await eventually(() => no.text('state')).toBe('prompt');
    await eventually(() => no.text('geo')).toBe('code 1');
    expect(await no.text('cam')).toBe('NotAllowedError');
    expect(no.host.ops.toSorted()).toEqual(['CAMERA false', 'COARSE_LOCATION false']);
  });

  it('shows notifications when they are allowed', async () => {
    const host = new TestHost();
    host.willGrant = ['android.permission.POST_NOTIFICATIONS'];
    const app = await apps.start(
      {
        'index.html': htmlPage(
          `<p id=p></p><script>Notification.requestPermission().then(s => { p.textContent = s; new Notification('待办', { body: '一件' }) })</script>`,
        ),
        ...secure,
      },
      { host },
    );
    await eventually(() => app.text('p')).toBe('granted');
    await eventually(() => host.notices).toEqual(['待办: 一件']);
    expect(host.asked).toEqual([['android.permission.POST_NOTIFICATIONS']]);
  });

  it('gets the files that were chosen, or learns that none were', async () => {
    const app = await apps.start(
      `<input type=file id=f accept="image/*,.pdf" capture style="display:block;height:60px"><p id=p></p><script>
       f.onchange = async () => { p.textContent = f.files[0].name + ' ' + await f.files[0].text() }; f.oncancel = () => { p.textContent = '取消' }</script>`,
    );
    await app.tap('f');
    await eventually(() => app.text('p')).toBe('取消');
    expect(app.host.fileRequests).toEqual([{ accept: ['image/*', '.pdf'], multiple: false, capture: 'environment' }]);
    app.host.files = [{ name: '照片.jpg', mimeType: 'image/jpeg', bytes: Buffer.from('像素') }];
    await app.tap('f');
    await eventually(() => app.text('p')).toBe('照片.jpg 像素');
    expect(await app.text('f')).toBe('照片.jpg');
  });

  it('lets the phone draw lists, dates and colours', async () => {
    const app = await apps.start(
      `<select id=s style="display:block;height:60px"><option value=a>甲<option value=b>乙</select>
       <input id=d type=date style="display:block;height:60px"><p id=p></p>
       <script>s.onchange = () => { p.textContent += '列' + s.value }; d.onchange = () => { p.textContent += '日' + d.value }</script>`,
    );
    app.host.choice = ['b'];
    await app.tap('s');
    await eventually(() => app.text('p')).toBe('列b');
    expect(await app.text('s')).toBe('乙');
    app.host.choice = ['2026-05-01'];
    await app.tap('d');
    await eventually(() => app.text('p')).toBe('列b日2026-05-01');
    app.host.choice = undefined;
    await app.tap('d');
    await eventually(() => app.host.picks.length).toBe(3);
    expect(app.host.picks[0]).toMatchObject({
      kind: 'select',
      options: [
        { label: '甲', value: 'a', selected: true },
        { label: '乙', value: 'b', selected: false },
      ],
    });
    expect(await app.text('d')).toBe('2026-05-01');
  });

  it('hands links of other apps to the phone, and opens new windows in its own', async () => {
    const app = await apps.start({
      'index.html': htmlPage(`<a id=tel href="tel:12345" style="display:block;height:50px">电</a>
        <a id=intent href="intent://scan/#Intent;scheme=weixin;package=com.tencent.mm;S.k=v;end" style="display:block;height:50px">微</a>
        <a id=apk href="https://dl.gov.cn/new.apk" style="display:block;height:50px">更新</a>
        <a id=blank target=_blank href="two.html" style="display:block;height:50px">新</a>
        <button id=open style="height:50px" onclick="window.open('two.html?w')">窗</button>`),
      'two.html': '<title>二</title>二',
    });
    await app.tap('tel');
    await app.tap('intent');
    await eventually(() => app.host.intents.length).toBe(2);
    // Once each, and touches still arrive.
    expect(app.host.intents).toMatchObject([
      { action: 'android.intent.action.DIAL', data: 'tel:12345' },
      { data: 'weixin://scan/', package: 'com.tencent.mm', extras: { k: 'v' } },
    ]);
    await app.tap('apk');
    await eventually(() => app.host.downloads).toEqual(['https://dl.gov.cn/new.apk']);
    expect(app.runtime.url()).toBe('file:///android_asset/www/index.html');
    await app.tap('blank');
    await eventually(() => app.runtime.url()).toBe('file:///android_asset/www/two.html');
    await app.runtime.back();
    await eventually(() => app.text('open')).toBe('窗');
    await app.tap('open');
    await eventually(() => app.runtime.url()).toBe('file:///android_asset/www/two.html?w');
  });

  it('hands on the calls of old bridges: hidden frames and script', async () => {
    const app = await apps.start(
      `<button id=b style="height:60px">叫</button><p id=p>前</p><script>b.onclick = () => {
        const frame = document.createElement('iframe'); frame.src = 'jsbridge://call/1'; document.body.append(frame);
        location.href = 'weixin://dl/x'; p.textContent = '后' }</script>`,
    );
    await app.tap('b');
    await eventually(() => app.host.intents.map((intent) => intent.data)).toEqual([
      'jsbridge://call/1',
      'weixin://dl/x',
    ]);
    expect(await app.text('p')).toBe('后');
    await app.tap('b');
    await eventually(() => app.host.intents.length).toBe(4);
  });
});
