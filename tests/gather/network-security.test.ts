import { expect, test } from 'vitest';

import { networkSecurityGatherer } from '../../src/gather/network-security.ts';
import { axml, type ElementSpec } from '../apk/xml/builders.ts';
import { gathered, openApp, plainTag, tag } from './handed-in-app.ts';

interface Case {
  targetSdk?: number;
  cleartext?: boolean;
  config?: readonly ElementSpec[];
  missing?: boolean;
}

const path = 'res/xml/net.xml';

async function rulesOf({ targetSdk = 35, cleartext, config, missing = false }: Case) {
  const attributes = {
    ...(cleartext === undefined ? {} : { usesCleartextTraffic: cleartext }),
    ...(config === undefined && !missing ? {} : { networkSecurityConfig: path }),
  };
  const files = config === undefined ? {} : { [path]: axml(plainTag('network-security-config', {}, config)) };
  const manifest = [tag('uses-sdk', { targetSdkVersion: targetSdk }), tag('application', attributes)];
  return gathered(networkSecurityGatherer, await openApp({ manifest, files }));
}

const domain = (name: string): ElementSpec => plainTag('domain', { includeSubdomains: 'true' }, [], name);
const trust = (...sources: readonly string[]): ElementSpec =>
  plainTag(
    'trust-anchors',
    {},
    sources.map((src) => plainTag('certificates', { src })),
  );

test.each([
  { targetSdk: 35, cleartext: false, trustAnchors: ['system'] },
  { targetSdk: 27, cleartext: true, trustAnchors: ['system'] },
  { targetSdk: 23, cleartext: true, trustAnchors: ['system', 'user'] },
])(
  'without any configuration the platform’s defaults for target SDK $targetSdk hold',
  async ({ targetSdk, ...expected }) => {
    const { base, config } = await rulesOf({ targetSdk });
    expect(base).toEqual({ ...expected, cleartextFrom: 'platform-default' });
    expect(config).toBeNull();
  },
);

test('the manifest’s attribute decides where there is no config', async () => {
  expect((await rulesOf({ cleartext: true })).base).toMatchObject({ cleartext: true, cleartextFrom: 'manifest' });
});

test('a config takes the attribute’s place even when it says nothing of cleartext', async () => {
  expect((await rulesOf({ cleartext: true, config: [] })).base).toMatchObject({
    cleartext: false,
    cleartextFrom: 'platform-default',
  });
});

test('base rules, domains with what they inherit, pins and debug trust', async () => {
  const pins = plainTag('pin-set', { expiration: '2027-01-01' }, [plainTag('pin', { digest: 'SHA-256' }, [], 'AAAA')]);
  const { base, domains, debugOverrides } = await rulesOf({
    config: [
      plainTag('base-config', { cleartextTrafficPermitted: 'true' }, [trust('user', 'system')]),
      plainTag('domain-config', { cleartextTrafficPermitted: 'false' }, [domain('z.gov.cn'), domain('a.gov.cn'), pins]),
      plainTag('domain-config', {}, [domain('b.gov.cn')]),
      plainTag('debug-overrides', {}, [trust('@raw/ca')]),
    ],
  });
  expect(base).toEqual({ cleartext: true, cleartextFrom: 'config', trustAnchors: ['system', 'user'] });
  expect(
    domains.map(({ domains: [first], cleartext, pins: count, pinExpiration }) => ({
      first: first?.name,
      cleartext,
      count,
      pinExpiration,
    })),
  ).toEqual([
    { first: 'a.gov.cn', cleartext: false, count: 1, pinExpiration: '2027-01-01' },
    { first: 'b.gov.cn', cleartext: true, count: 0, pinExpiration: null },
  ]);
  expect(debugOverrides).toEqual({ trustAnchors: ['resource'] });
});

test('a config that is named but not there is a gap', async () => {
  const { gaps, config } = await rulesOf({ missing: true });
  expect(gaps).toMatchObject([{ code: 'entry-missing', place: path }]);
  expect(config).toBe(path);
});
