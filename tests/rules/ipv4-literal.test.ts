import { expect, it } from 'vitest';

import { ipv4Literal } from '../../src/rules/ipv4-literal/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const literal = (fields: object) =>
  judge(ipv4Literal, evidenceOf({ endpoints: { addresses: [{ address: '47.95.214.69', ...fields }] } }));

it('advises against a public address in a URL, never as a violation', () => {
  const verdict = literal({ port: 1002 });
  expect(outline(verdict)).toEqual(['failed:public']);
  expect(verdict.force).toBe('recommended');
  expect(verdict.findings[0]?.values?.['addresses']).toEqual(['47.95.214.69:1002']);
});

it('sorts what is less certain', () => {
  expect(outline(literal({ context: 'bare' }))).toEqual(['cantTell:bare']);
  expect(outline(literal({ class: 'private' }))).toEqual(['cantTell:internal']);
  expect(outline(literal({ class: 'public-dns', context: 'bare' }))).toEqual(['cantTell:resolver']);
  expect(outline(literal({ places: [{ file: 'classes.dex', owner: 'sdk:amap-location' }] }))).toEqual([
    'cantTell:third',
  ]);
});

it('does not mind WAP proxies, loopback, bare private quads and IPv6', () => {
  expect(outline(literal({ class: 'wap-proxy' }))).toEqual(['passed:absent']);
  expect(outline(literal({ class: 'loopback' }))).toEqual(['passed:absent']);
  expect(outline(literal({ class: 'private', context: 'bare' }))).toEqual(['passed:absent']);
  expect(outline(literal({ family: 'ipv6', address: '2408::1' }))).toEqual(['passed:absent']);
});
