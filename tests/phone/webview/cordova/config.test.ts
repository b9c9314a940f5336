import { describe, expect, it } from 'vitest';

import { siteOf } from '../../../../src/phone/webview/assets/site.ts';
import { cordovaConfig } from '../../../../src/phone/webview/cordova/config.ts';
import { type AttributeSpec, axml, type ElementSpec } from '../../../apk/xml/builders.ts';
import { archiveOf } from '../app.ts';

function element(name: string, values: Record<string, string>): ElementSpec {
  const attributes = Object.entries(values).map(([key, value]): AttributeSpec => ({ name: key, value }));
  return { name, attributes };
}

function app(...children: ElementSpec[]): ReturnType<typeof archiveOf>[] {
  const config = axml({ name: 'widget', children });
  return [archiveOf({ 'res/xml/config.xml': config, 'assets/www/index.html': '', 'assets/www/cordova.js': '' })];
}

describe('cordovaConfig', () => {
  it('says which pages the WebView may show', () => {
    const config = cordovaConfig(
      app(
        element('allow-navigation', { href: 'https://*.gov.cn/*' }),
        element('allow-navigation', { href: 'http://a.com/ok/*' }),
        element('allow-navigation', { href: '*://b.com' }),
      ),
    );
    const may = (url: string): boolean | undefined => config?.mayNavigate(url);
    expect(
      ['https://www.gov.cn/', 'https://gov.cn/x?y', 'http://a.com/ok/1', 'http://b.com', 'https://b.com:8443/x'].map(
        may,
      ),
    ).toEqual(Array.from({ length: 5 }, () => true));
    expect(
      ['http://www.gov.cn/', 'https://gov.cn.evil.com/', 'https://evilgov.cn/', 'http://a.com/no', 'https://c.com'].map(
        may,
      ),
    ).toEqual(Array.from({ length: 5 }, () => false));
  });

  it('moves the page to the host, or the folder, that it names', () => {
    const start = (...children: ElementSpec[]): string => siteOf('assets/www/index.html', app(...children)).startUrl;
    expect(start()).toBe('https://localhost/index.html');
    expect(
      start(
        element('preference', { name: 'hostname', value: 'app.local' }),
        element('preference', { name: 'Scheme', value: 'http' }),
      ),
    ).toBe('http://app.local/index.html');
    expect(start(element('preference', { name: 'AndroidInsecureFileModeEnabled', value: 'true' }))).toBe(
      'file:///android_asset/www/index.html',
    );
  });

  it('says nothing where it is missing or broken', () => {
    expect(cordovaConfig([archiveOf({})])).toBe(undefined);
    expect(cordovaConfig([archiveOf({ 'res/xml/config.xml': '<widget/>' })])).toBe(undefined);
  });
});
