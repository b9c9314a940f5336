import { describe, expect, it } from 'vitest';

import { apksignerView } from '../../../src/apk/signatures/apksigner-view.ts';
import { buildZip, type EntryToBuild } from '../zip/build-zip.ts';
import { blockSigner, contentDigest, ids, insertBlock, prefixed } from './build-block.ts';
import { jarSignature } from './build-jar.ts';
import { ecSigner } from './build-signer.ts';
import { errorCodes, verifyBytes } from './verify-built.ts';

const contents = [{ name: 'classes.dex', data: 'code' }];
const files: EntryToBuild[] = contents.map((content) => ({ ...content }));
const [signer, other] = [ecSigner('signer'), ecSigner('other')];

interface ApkToBuild {
  v1?: typeof signer;
  v2?: typeof signer;
  v3?: typeof signer;
}

function apk({ v1, v2, v3 }: ApkToBuild): Buffer {
  const jar = v1 === undefined ? [] : jarSignature(contents, { signer: v1 });
  const zip = buildZip({ entries: [...files, ...jar] });
  const digest = contentDigest(zip);
  const sdk = { min: 24, max: 0x7fffffff };
  const entries = [
    ...(v2 === undefined ? [] : [{ id: ids.v2, value: prefixed(blockSigner({ signer: v2, digest })) }]),
    ...(v3 === undefined ? [] : [{ id: ids.v3, value: prefixed(blockSigner({ signer: v3, digest, sdk })) }]),
  ];
  return entries.length === 0 ? zip : insertBlock(zip, entries);
}

const all = apk({ v1: signer, v2: signer, v3: signer });

describe('verdict over all schemes', () => {
  it.each([
    [21, 0x7fffffff, ['v3', 'v2', 'v1']],
    [24, 0x7fffffff, ['v3', 'v2']],
    [28, 0x7fffffff, ['v3']],
    [21, 27, ['v2', 'v1']],
    [21, 23, ['v1']],
  ])('looks for API levels %i to %i at the schemes they know', async (minSdk, maxSdk, consulted) => {
    const result = await verifyBytes(all, { minSdk, maxSdk });
    expect(result.consulted).toEqual(consulted);
    expect(result).toMatchObject({ verified: true, verifiedFrom: consulted[0], reliesOnV1: consulted.includes('v1') });
    const using = Object.entries(apksignerView(result).verifiedUsing).filter(([, used]) => used);
    expect(using.map(([scheme]) => scheme).sort()).toEqual([...consulted].sort());
  });

  it('relies on v1 alone for every API level when there is nothing newer: the ground for Janus', async () => {
    const result = await verifyBytes(apk({ v1: signer }), { minSdk: 24 });
    expect(result).toMatchObject({ verified: true, verifiedFrom: 'v1', reliesOnV1: true });
    expect((await verifyBytes(apk({ v2: signer }), { minSdk: 24 })).reliesOnV1).toBe(false);
  });

  it('leaves v1 unchecked on request where no API level looks at it, and still names who signed', async () => {
    const untouched = await verifyBytes(all, { minSdk: 24, consultedOnly: true });
    expect(untouched.v1).toMatchObject({ present: true, checked: false, verified: false, errors: [] });
    expect(untouched.v1.signers[0]?.certificates).toEqual(untouched.v2.signers[0]?.certificates);
    expect(untouched.verified).toBe(true);
    const needed = await verifyBytes(all, { minSdk: 23, consultedOnly: true });
    expect(needed.v1).toMatchObject({ checked: true, verified: true });
    const alone = await verifyBytes(apk({ v1: signer }), { minSdk: 24, consultedOnly: true });
    expect(alone.v1).toMatchObject({ checked: true, verified: true });
  });

  it('does not fall back to an older scheme when the newer one is broken', async () => {
    const bytes = Buffer.from(all);
    bytes.writeUInt8(0, bytes.indexOf(Buffer.from('c06853f0', 'hex')) + 20);
    const result = await verifyBytes(bytes, { minSdk: 28 });
    expect(result).toMatchObject({
      verified: false,
      v1: { verified: true },
      v2: { verified: true },
      v3: { verified: false },
    });
    expect(result.verifiedFrom).toBeUndefined();
    expect(apksignerView(result)).toMatchObject({ verifies: false, verifiedUsing: { v2: false }, certificates: [] });
  });

  it('does not verify without any signature', async () => {
    expect(await verifyBytes(apk({}))).toMatchObject({
      verified: false,
      consulted: ['v1'],
      reliesOnV1: false,
      signerCertificates: [],
    });
  });

  it.each<[string, ApkToBuild, number, string]>([
    ['v1 and v2 have different signers', { v1: signer, v2: other }, 21, 'signers-differ'],
    ['v3 has another signer than v1, without a lineage', { v1: signer, v3: other }, 21, 'lineage-other-root'],
    ['v3 has another signer than v2, without a lineage', { v2: signer, v3: other }, 24, 'lineage-other-root'],
    ['an API level of the range knows v1 alone, which is not there', { v2: signer }, 21, 'scheme-missing'],
    ['nothing signs it', {}, 24, 'scheme-missing'],
  ])('does not verify when %s', async (_, schemes, minSdk, code) => {
    const result = await verifyBytes(apk(schemes), { minSdk });
    expect(result.verified).toBe(false);
    expect(errorCodes(result)).toEqual([code]);
  });

  it.each([
    [{ targetSdk: 30 }, 'target-sdk-needs-v2'],
    [{ targetSandbox: 2 }, 'sandbox-needs-v2'],
  ])('wants a newer scheme than v1 for %j', async (facts, code) => {
    expect(errorCodes(await verifyBytes(apk({ v1: signer }), facts))).toEqual([code]);
    expect(errorCodes(await verifyBytes(apk({ v2: signer }), facts))).toEqual([]);
  });
});
