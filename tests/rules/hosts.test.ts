import { expect, it } from 'vitest';

import { isLocal, isUnder } from '../../src/rules/hosts.ts';

it('knows the phone and the emulator’s host, not a domain that begins alike', () => {
  expect(['localhost', '127.0.0.1', '10.0.2.2', 'a.localhost'].every(isLocal)).toBe(true);
  expect(['localhost.example.com', '10.0.2.22', '192.168.1.1'].some(isLocal)).toBe(false);
});

it('matches subdomains at a dot', () => {
  expect(isUnder('a.ngrok.io', 'ngrok.io')).toBe(true);
  expect(isUnder('ngrok.io', 'ngrok.io')).toBe(true);
  expect(isUnder('notngrok.io', 'ngrok.io')).toBe(false);
});
