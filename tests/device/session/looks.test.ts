import { encode } from 'fast-png';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { contentOf } from '../../../src/device/session/picture.ts';
import { frontPage, readSockets, webPageUrl } from '../../../src/device/session/web-page.ts';
import { readWindows } from '../../../src/device/session/windows.ts';
import { StandIn } from '../stand-in.ts';

describe('windows', () => {
  it('are told by package where the server gives no types', () => {
    const listed = [
      { windowId: 9, packageName: 'com.android.systemui', rect: {} },
      { windowId: 8, packageName: 'com.sohu.inputmethod.sogou', rect: {} },
      { windowId: 7, packageName: 'cn.gov.app', rect: {} },
    ];
    expect(readWindows(listed, 'cn.gov.app')?.map(({ focused, layer, type }) => [type, layer, focused])).toEqual([
      ['system', 3, false],
      ['inputMethod', 2, false],
      ['application', 1, true],
    ]);
  });

  it('are nothing where the answer is no list', () => {
    expect(readWindows('oops', undefined)).toBeUndefined();
  });
});

describe('pictures', () => {
  function picture(paint: (x: number, y: number) => [number, number, number]): Uint8Array {
    const [width, height] = [270, 585];
    const data = new Uint8Array(width * height * 4);
    for (let at = 0; at < width * height; at += 1) {
      data.set([...paint(at % width, Math.floor(at / width)), 255], at * 4);
    }
    return encode({ width, height, data, channels: 4, depth: 8 });
  }

  it('black below a status bar is what a secure window gives', () => {
    expect(contentOf(picture((x, y) => (y < 20 && x % 40 < 3 ? [255, 255, 255] : [0, 0, 0])))).toBe('black');
  });

  it('one colour is blank', () => {
    expect(contentOf(picture(() => [250, 250, 250]))).toBe('blank');
  });

  it('a single line of text is something', () => {
    expect(contentOf(picture((x, y) => (y === 300 && x > 100 && x < 110 ? [0, 0, 0] : [255, 255, 255])))).toBe(
      'something',
    );
  });

  it.each([[new Uint8Array(0)], [new Uint8Array(100)]])('no picture is no crash', (bytes) => {
    expect(['blank', 'something']).toContain(contentOf(bytes));
  });
});

describe('web page', () => {
  const page = (url: string, visible: boolean) => ({
    type: 'page',
    url,
    description: JSON.stringify({ attached: true, empty: false, visible }).replaceAll(':', ': '),
  });

  it('is the visible one', () => {
    const body = JSON.stringify([page('https://a.gov.cn/old', false), page('https://a.gov.cn/#/home', true)]);
    expect(frontPage(`HTTP/1.1 200 OK\r\n\r\n${body}`)).toBe('https://a.gov.cn/#/home');
    expect(frontPage('HTTP/1.1 404')).toBeUndefined();
    expect(frontPage('[{"type":')).toBeUndefined();
  });

  it('is found by the sockets of /proc/net/unix', () => {
    expect(readSockets('webview_devtools_remote_812\nwebview_devtools_remote_812\n')).toEqual([
      'webview_devtools_remote_812',
    ]);
  });

  let server: StandIn;
  beforeEach(async () => {
    server = await new StandIn().listen();
  });
  afterEach(() => server.close());

  it('is asked of the app that runs; a socket that refuses is no fault', async () => {
    const body = JSON.stringify([page('file:///android_asset/www/index.html', true)]);
    const sockets = new Map([
      ['webview_devtools_remote_7', `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}`],
    ]);
    server.phones.set('p', { state: 'device', shell: () => undefined, sockets });
    const target = { port: server.port, serial: 'p' };
    const names = ['webview_devtools_remote_7', 'webview_devtools_remote_8'];
    expect(await webPageUrl(target, names, 7, undefined)).toBe('file:///android_asset/www/index.html');
    expect(await webPageUrl(target, names, 8, undefined)).toBeUndefined();
    expect(await webPageUrl(target, names, 9, undefined)).toBeUndefined();
  });
});
