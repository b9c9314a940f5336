import { expect, test } from 'vitest';

import { signaturesGatherer } from '../../src/gather/signatures.ts';
import { gathered, openApp, openSet } from './handed-in-app.ts';

test('an unsigned app has no scheme and no certificate', async () => {
  const value = await gathered(signaturesGatherer, await openApp({}));
  for (const scheme of ['v1', 'v2', 'v3', 'v31', 'v4'] as const)
    expect(value[scheme]).toMatchObject({ present: false, verified: false });
  expect(value).toMatchObject({ verified: false, certificates: [], lineage: [], blocks: [], foreignParts: [] });
});

test('an unsigned part is foreign', async () => {
  const value = await gathered(signaturesGatherer, await openSet({}, { 'config.zh.apk': {}, 'config.hdpi.apk': {} }));
  expect(value.foreignParts).toEqual(['config.hdpi.apk', 'config.zh.apk']);
});

test('the digests that a JAR manifest relies on are named, old ones too', async () => {
  const jarManifest =
    'Manifest-Version: 1.0\r\n\r\nName: a\r\nSHA1-Digest: AAAA\r\n\r\nName: b\r\nSHA-256-Digest: BBBB\r\n\r\n';
  const value = await gathered(signaturesGatherer, await openApp({ files: { 'META-INF/MANIFEST.MF': jarManifest } }));
  expect(value.v1Digests).toEqual(['sha-256', 'sha1']);
});

test('a broken JAR signature is there and does not verify, with its reasons', async () => {
  const value = await gathered(
    signaturesGatherer,
    await openApp({ files: { 'META-INF/CERT.SF': 'x', 'META-INF/CERT.RSA': 'y' } }),
  );
  expect(value.v1).toMatchObject({ present: true, checked: true, verified: false });
  expect(value.v1.errors.length).toBeGreaterThan(0);
});
