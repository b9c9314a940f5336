import { expect, it } from 'vitest';

import { virtualProfile } from '../../../src/cli/driven/virtual-profile.ts';

it.each([
  ['virtual', {}],
  ['virtual:26', { apiLevel: 26 }],
  ['virtual:33:720x1280@320', { apiLevel: 33, width: 720, height: 1280, density: 320 }],
  ['virtual:1080x2400:x86_64', { width: 1080, height: 2400, density: 480, abi: 'x86_64' }],
])('reads %s', (device, profile) => {
  expect(virtualProfile(device)).toEqual(profile);
});

it.each(['emulator-5554', '127.0.0.1:15555', 'virtually', 'VIRTUAL'])('leaves %s to adb', (device) => {
  expect(virtualProfile(device)).toBeUndefined();
});

it.each([
  'virtual:25',
  'virtual:99',
  'virtual:',
  'virtual:mips',
  'virtual:100x100',
  'virtual:720x1280@9',
  'virtual:33:x',
])('refuses %s', (device) => {
  expect(() => virtualProfile(device)).toThrow(expect.objectContaining({ code: 'option-invalid' }) as Error);
});
