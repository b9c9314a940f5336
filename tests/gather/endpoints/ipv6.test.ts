import { describe, expect, test } from 'vitest';

import { ipv6Class } from '../../../src/gather/endpoints/classes.ts';
import { readIpv6 } from '../../../src/gather/endpoints/ipv6.ts';

test.each([
  ['2400:3200::1', { address: '2400:3200::1', port: null, context: 'bare' }],
  ['[2001:DB8::1]:443', { address: '2001:db8::1', port: 443, context: 'host-port' }],
  ['::1', { address: '::1', port: null, context: 'bare' }],
  ['fe80::1ff:fe23:4567:890a', { address: 'fe80::1ff:fe23:4567:890a', port: null, context: 'bare' }],
])('%s is an address', (text, expected) => {
  expect(readIpv6(text)).toEqual(expected);
});

test.each([
  '::',
  'a::b',
  'std::dec',
  '12:34:56',
  '00:11:22:33:44:55',
  '00:11:22:33:44:55:66:77',
  'dead:beef',
  ':::',
  '1:2',
])('%s is none', (text) => {
  expect(readIpv6(text)).toBeUndefined();
});

describe('classes', () => {
  test.each([
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['fe80::1', 'link-local'],
    ['fd00::1', 'private'],
    ['ff02::1', 'multicast'],
    ['2001:db8::1', 'documentation'],
    ['2400:3200:0:0:0:0:0:1', 'public-dns'],
    ['240e::1', 'public'],
    ['::ffff:192.168.1.1', 'public'],
  ])('%s is %s', (address, expected) => {
    expect(ipv6Class(address)).toBe(expected);
  });
});
