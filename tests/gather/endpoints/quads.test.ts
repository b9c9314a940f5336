import { describe, expect, test } from 'vitest';

import { readQuads } from '../../../src/gather/endpoints/quads.ts';

const found = (text: string): string[] =>
  readQuads(text).addresses.map(
    ({ address, port, context, class: name }) => `${address}${port === null ? '' : `:${port}`} ${context} ${name}`,
  );

describe('addresses', () => {
  test.each([
    ['47.95.214.69:1002', '47.95.214.69:1002 host-port public'],
    ['tcp 221.5.2.210:15911 up', '221.5.2.210:15911 host-port public'],
    ['服务器地址47.95.214.69', '47.95.214.69 bare public'],
    ['serverIp=39.6.1.2', '39.6.1.2 bare public'],
    ['221.5.102.210', '221.5.102.210 bare public'],
    ['192.168.1.1', '192.168.1.1 bare private'],
    ['172.16.0.9', '172.16.0.9 bare private'],
    ['127.0.0.1', '127.0.0.1 bare loopback'],
    ['10.0.2.2', '10.0.2.2 bare private'],
    ['10.0.0.172', '10.0.0.172 bare wap-proxy'],
    ['10.0.0.200', '10.0.0.200 bare wap-proxy'],
    ['8.8.8.8', '8.8.8.8 bare public-dns'],
    ['223.5.5.5', '223.5.5.5 bare public-dns'],
    ['0.0.0.0', '0.0.0.0 bare unspecified'],
    ['239.255.255.250', '239.255.255.250 bare multicast'],
    ['255.255.255.255', '255.255.255.255 bare broadcast'],
    ['169.254.1.1', '169.254.1.1 bare link-local'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('versions and other numbers', () => {
  test.each([
    '2.12.9.2',
    '3.2.0.2',
    '0.9.6.0',
    '22.1.2.1',
    '10.1.2.7',
    'SDK version 47.95.214.69',
    'v10.0.0.172',
    'Chrome/91.95.214.69',
    'netty-4.1.94.100',
    'version: 192.168.1.1',
    '1.3.6.1',
    '2.5.29.15',
    '01.02.03.04',
    '1.2.3.4.5',
    '192.168.1.1.5',
    '192.168.1.300',
    'M12.5.3.2 4.1.2.3z',
    'lib-47.95.214.69.jar',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('are counted', () => {
    expect(readQuads('2.12.9.2 and 3.2.0.2').versions).toBe(2);
  });
});

test('an address inside a URL is the URL’s', () => {
  expect(readQuads('http://47.95.214.69:1002/api').addresses).toEqual([]);
  expect(readQuads('http://user@47.95.214.69/').addresses).toEqual([]);
});
