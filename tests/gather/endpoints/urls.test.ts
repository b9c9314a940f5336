import { describe, expect, test } from 'vitest';

import { findUrls, parseNetworkPath } from '../../../src/gather/endpoints/urls.ts';

const urls = (text: string): string[] => findUrls(text).map(({ url }) => url);

test('a URL has scheme, host, port and path', () => {
  expect(findUrls('see http://API.Example.gov.cn:8080/v1/login?token=abc#top now')).toEqual([
    {
      url: 'http://api.example.gov.cn:8080/v1/login',
      scheme: 'http',
      host: 'api.example.gov.cn',
      port: 8080,
      path: '/v1/login',
      hostKind: 'name',
    },
  ]);
});

describe('where a URL ends', () => {
  test.each([
    ['at Han text', '请访问http://www.gov.cn/政策查看', 'http://www.gov.cn/'],
    ['at a full-width stop', '网址：https://a.gov.cn。', 'https://a.gov.cn'],
    ['at a quote', `href="https://a.gov.cn/x"`, 'https://a.gov.cn/x'],
    ['before a stop', 'Go to https://a.gov.cn/x.', 'https://a.gov.cn/x'],
    ['before a bracket', '(https://a.gov.cn)', 'https://a.gov.cn'],
    ['at a tag', '<url>https://a.gov.cn</url>', 'https://a.gov.cn'],
  ])('%s', (_, text, url) => {
    expect(urls(text)).toEqual([url]);
  });
});

test('several in one text, also one behind the other', () => {
  expect(urls('https://a.cn http://b.cn;wss://c.cn')).toEqual(['https://a.cn', 'http://b.cn', 'wss://c.cn']);
  expect(urls('https://a.cn/x,http://b.cn/y;z')).toEqual(['https://a.cn/x', 'http://b.cn/y;z']);
  expect(urls('https://a.cn/to/https://b.cn/')).toEqual(['https://a.cn/to/https://b.cn/']);
});

test.each([
  ['a template', 'http://%s/api'],
  ['a variable', 'https://${host}/api'],
  ['a single label', 'http://server/api'],
  ['no host', 'http:///path'],
  ['a file', 'file:///android_asset/www/index.html'],
  ['an app scheme', 'weixin://dl/business'],
  ['a content provider', 'content://com.android.contacts'],
  ['a wrong port', 'http://a.gov.cn:99999/'],
  ['a numeric top label', 'http://1.2.3/'],
])('%s is no endpoint', (_, text) => {
  expect(urls(text)).toEqual([]);
});

test('addresses are hosts', () => {
  expect(findUrls('http://47.95.214.69:1002/api')[0]).toMatchObject({
    host: '47.95.214.69',
    port: 1002,
    hostKind: 'ipv4',
  });
  expect(findUrls('http://[2001:DB8::1]:8080/')[0]).toMatchObject({
    host: '2001:db8::1',
    port: 8080,
    hostKind: 'ipv6',
  });
});

test('passwords and tokens are not repeated', () => {
  expect(urls('ftp://admin:Geheim99@files.example.gov.cn/a')).toEqual(['ftp://***@files.example.gov.cn/a']);
  expect(urls('https://open.feishu.cn/open-apis/bot/v2/hook/0a1b2c3d-4e5f-6789')).toEqual([
    'https://open.feishu.cn/open-apis/bot/v2/hook/***',
  ]);
});

test('a link without a scheme', () => {
  expect(parseNetworkPath('//cdn.example.gov.cn/a.js?v=1')?.url).toBe('https://cdn.example.gov.cn/a.js');
  expect(parseNetworkPath('/local/a.js')).toBeUndefined();
  expect(parseNetworkPath('//comment text')).toBeUndefined();
});
