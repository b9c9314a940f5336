import { expect, it } from 'vitest';

import { permittedHosts } from '../../src/rules/cleartext-traffic/permitted.ts';
import { valueOf } from '../support/evidence.ts';

const domain = (name: string, cleartext: boolean, includeSubdomains = true) => ({
  domains: [{ name, includeSubdomains }],
  cleartext,
});

it('goes by the longest matching name, whatever the order', () => {
  const entries = [domain('gov.cn', true), domain('a.gov.cn', false)];
  for (const domains of [entries, entries.toReversed()]) {
    const permits = permittedHosts(valueOf('network-security', { domains }));
    expect(permits('www.gov.cn')).toBe(true);
    expect(permits('x.a.gov.cn')).toBe(false);
    expect(permits('a.gov.cn')).toBe(false);
  }
});

it('keeps a name without subdomains to itself, and matches at a dot only', () => {
  const permits = permittedHosts(valueOf('network-security', { domains: [domain('gov.cn', true, false)] }));
  expect(permits('gov.cn')).toBe(true);
  expect(permits('www.gov.cn')).toBe(false);
  expect(permits('notgov.cn')).toBe(false);
});

it('falls back to the base', () => {
  const open = permittedHosts(valueOf('network-security', { base: { cleartext: true } }));
  expect(open('anything')).toBe(true);
});
