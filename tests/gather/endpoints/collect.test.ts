import { expect, test } from 'vitest';

import { textKinds } from '../../../src/gather/asset-pass/text-kinds.ts';
import { createEndpointCollection } from '../../../src/gather/endpoints/collect.ts';

function collect(...texts: string[]): ReturnType<ReturnType<typeof createEndpointCollection>['finish']> {
  const endpoints = createEndpointCollection();
  for (const [index, text] of texts.entries()) {
    endpoints.add(text, textKinds(text), { file: 'assets/app.js', owner: 'app', line: index + 1 });
  }
  return endpoints.finish();
}

test('the same endpoint is one fact with all its places', () => {
  const { urls, hosts } = collect('https://api.gov.cn/a', 'https://api.gov.cn/a?x=1', 'https://api.gov.cn/b');
  expect(urls.map(({ url, total }) => [url, total])).toEqual([
    ['https://api.gov.cn/a', 2],
    ['https://api.gov.cn/b', 1],
  ]);
  expect(hosts).toMatchObject([{ host: 'api.gov.cn', total: 3, places: [{ line: 1 }, { line: 2 }, { line: 3 }] }]);
});

test('host:port is a host; a file with a line and a time are none', () => {
  expect(
    collect('push.example-gov.cn:7001', 'MainActivity.java:42', 'a.b.c:12', '12:30', 'ISO_646.irv:1991').hosts.map(
      ({ host }) => host,
    ),
  ).toEqual(['push.example-gov.cn']);
});

test('namespaces are none', () => {
  expect(collect('http://schemas.android.com/apk/res/android', 'http://www.w3.org/2000/svg')).toMatchObject({
    urls: [],
    hosts: [],
  });
});

test('addresses in URLs are certain, versions are only counted', () => {
  const { addresses, quadsTakenForVersions } = collect('http://47.95.214.69:1002/', '2.12.9.2');
  expect(addresses).toMatchObject([
    { address: '47.95.214.69', port: 1002, context: 'url', class: 'public', family: 'ipv4' },
  ]);
  expect(quadsTakenForVersions).toBe(1);
});
