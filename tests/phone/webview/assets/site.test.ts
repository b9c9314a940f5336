import { describe, expect, it } from 'vitest';

import { siteOf } from '../../../../src/phone/webview/assets/site.ts';
import { archiveOf } from '../app.ts';

const web = { 'assets/www/index.html': '', 'assets/www/a b/图.js': '', 'assets/secret.txt': '', 'classes.dex': '' };

describe('siteOf', () => {
  it('opens Cordova 10 at https://localhost, older shells and plain ones at the asset folder', () => {
    const cordova = (version: string) =>
      siteOf('assets/www/index.html', [
        archiveOf({ ...web, 'assets/www/cordova.js': `var PLATFORM_VERSION_BUILD_LABEL = '${version}';` }),
      ]);
    expect(cordova('12.0.1').startUrl).toBe('https://localhost/index.html');
    expect(cordova('9.1.0').startUrl).toBe('file:///android_asset/www/index.html');
    expect(siteOf('assets/www/index.html', [archiveOf(web)]).startUrl).toBe('file:///android_asset/www/index.html');
    expect(siteOf('assets/apps/H5/www/index.html', [archiveOf({})]).startUrl).toBe(
      'file:///android_asset/apps/H5/www/index.html',
    );
  });

  it('gives a Capacitor app its first page for each address of its router', () => {
    const site = siteOf('assets/public/index.html', [
      archiveOf({ 'assets/public/index.html': '', 'assets/public/a.js': '' }),
    ]);
    expect(site.startUrl).toBe('https://localhost/');
    expect(site.locate('https://localhost/tabs/home?x=1')).toEqual({ entry: 'assets/public/index.html' });
    expect(site.locate('https://localhost/a.js')).toEqual({ entry: 'assets/public/a.js' });
    expect(site.locate('https://localhost/b.js')).toBe('missing');
  });

  it('finds encoded names and nothing outside the assets', () => {
    const site = siteOf('assets/www/index.html', [archiveOf(web)]);
    const found = (path: string) => site.locate(`file:///android_asset/${path}`);
    expect(found('www/a%20b/%E5%9B%BE.js')).toEqual({ entry: 'assets/www/a b/图.js' });
    expect(found('secret.txt')).toEqual({ entry: 'assets/secret.txt' });
    const hostile = [
      '../classes.dex',
      '%2e%2e/classes.dex',
      'www/..%2f..%2fclasses.dex',
      'www\\..\\..\\classes.dex',
      '%zz',
      'www/%00',
    ];
    expect(hostile.map(found)).toEqual(hostile.map(() => 'missing'));
    expect(site.locate('file:///etc/passwd')).toBe('missing');
    expect(site.locate('https://www.gov.cn/index.html')).toBe(undefined);
    expect(site.locate('https://appassets.androidplatform.net/assets/secret.txt')).toEqual({
      entry: 'assets/secret.txt',
    });
    expect(site.locate('no url')).toBe(undefined);
  });

  it('lays the splits of an app over its base', () => {
    const site = siteOf('assets/www/index.html', [archiveOf(web), archiveOf({ 'assets/www/more.js': '' })]);
    expect(site.locate('file:///android_asset/www/more.js')).toEqual({ entry: 'assets/www/more.js' });
  });
});
