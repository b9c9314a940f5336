import { describe, expect, test } from 'vitest';

import { readNetworkSecurityConfig } from '../../../src/apk/manifest/network-security.ts';
import type { XmlElement } from '../../../src/apk/xml/model.ts';
import { collector } from '../resources/collect.ts';
import { document, element } from './builders.ts';

function read(...children: XmlElement[]) {
  return readNetworkSecurityConfig(
    document(element('network-security-config', {}, children)),
    undefined,
    () => {},
    'res/xml/nsc.xml',
  );
}

const domain = (name: string, includeSubdomains = false) => element('domain', { includeSubdomains }, [], `\n ${name} `);
const anchors = (...sources: string[]) =>
  element(
    'trust-anchors',
    {},
    sources.map((src) => element('certificates', { src })),
  );

test('base, debug overrides and a domain with pins', () => {
  const pins = element('pin-set', { expiration: '2027-01-01' }, [element('pin', { digest: 'SHA-256' }, [], ' AAAA= ')]);
  expect(
    read(
      element('base-config', { cleartextTrafficPermitted: false }, [anchors('system')]),
      element('debug-overrides', {}, [anchors('user')]),
      element('domain-config', { cleartextTrafficPermitted: 'true' }, [domain('WWW.Gov.cn', true), pins]),
    ),
  ).toEqual({
    base: { cleartextTrafficPermitted: false, trustAnchors: [{ source: 'system', overridePins: false }] },
    debugOverrides: { trustAnchors: [{ source: 'user', overridePins: false }] },
    domains: [
      {
        cleartextTrafficPermitted: true,
        trustAnchors: [{ source: 'system', overridePins: false }],
        domains: [{ name: 'www.gov.cn', includeSubdomains: true }],
        pins: { expiration: '2027-01-01', pins: [{ digest: 'SHA-256', value: 'AAAA=' }] },
      },
    ],
  });
});

describe('inheritance', () => {
  test('a nested configuration takes from its parent what it does not say', () => {
    const nested = element('domain-config', {}, [domain('pay.gov.cn')]);
    const parent = element('domain-config', { cleartextTrafficPermitted: false }, [
      domain('gov.cn'),
      anchors('user'),
      nested,
    ]);
    expect(read(parent).domains).toMatchObject([
      { domains: [{ name: 'gov.cn' }] },
      { domains: [{ name: 'pay.gov.cn' }], cleartextTrafficPermitted: false, trustAnchors: [{ source: 'user' }] },
    ]);
  });

  test('nothing said anywhere stays undecided', () => {
    expect(read(element('domain-config', {}, [domain('gov.cn')]))).toEqual({
      domains: [{ domains: [{ name: 'gov.cn', includeSubdomains: false }] }],
    });
  });

  test('nesting of 50,000 levels', () => {
    let deep = element('domain-config', {}, [domain('gov.cn')]);
    for (let level = 1; level < 50_000; level += 1) deep = element('domain-config', {}, [deep]);
    expect(read(deep).domains).toHaveLength(50_000);
  });
});

test('another root element is told and read as empty', () => {
  const { sink, problems } = collector();
  expect(readNetworkSecurityConfig(document(element('paths')), undefined, sink, 'res/xml/nsc.xml')).toEqual({
    domains: [],
  });
  expect(problems).toMatchObject([{ code: 'network-security-root', place: 'res/xml/nsc.xml', loss: true }]);
});
