import { describe, expect, it } from 'vitest';

import { buildZip } from '../zip/build-zip.ts';
import {
  blockSigner,
  contentDigest,
  ecdsaSha256,
  ids,
  insertBlock,
  prefixed,
  rotationProof,
  sha256,
  u32,
} from './build-block.ts';
import { ecSigner, type Signer, signWith } from './build-signer.ts';
import { errorCodes, verifyBytes, warningCodes } from './verify-built.ts';

const stampId = 0x6dff800d;
const attributeIds = { time: 0xe43c5946, proof: 0x9d6303f7 };
const [signer, store, formerStore] = [ecSigner('signer'), ecSigner('store'), ecSigner('former store')];

interface StampToBuild {
  /** Certificate digest in the entry beside the manifest. */
  named?: Buffer;
  digest?: Buffer;
  scheme?: number;
  time?: bigint;
  proof?: readonly Signer[];
  block?: Buffer;
}

function seconds(time: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(time);
  return bytes;
}

const signatures = (data: Buffer): Buffer => prefixed(prefixed(u32(ecdsaSha256), prefixed(signWith(store, data))));

/** An APK with a v2 signature and the stamp of a store. */
function stamped(parts: StampToBuild = {}): Buffer {
  const named = parts.named ?? sha256(store.certificate);
  const stampEntry = { name: 'stamp-cert-sha256', packed: named };
  const size = { compressedSize: named.length, size: named.length };
  const zip = buildZip({
    entries: [
      { name: 'a', data: 'a' },
      { ...stampEntry, local: size, central: size },
    ],
  });
  const digest = contentDigest(zip);
  const digests = Buffer.concat([u32(8 + 32), u32(1), prefixed(parts.digest ?? digest)]);
  const attributes = prefixed(
    prefixed(u32(attributeIds.time), seconds(parts.time ?? 1_700_000_000n)),
    ...(parts.proof === undefined ? [] : [prefixed(u32(attributeIds.proof), rotationProof(parts.proof).value)]),
  );
  const schemes = prefixed(prefixed(u32(parts.scheme ?? 2), signatures(digests)));
  const stamp = prefixed(prefixed(store.certificate), schemes, prefixed(attributes), signatures(attributes));
  return insertBlock(zip, [
    { id: ids.v2, value: prefixed(blockSigner({ signer, digest })) },
    { id: stampId, value: parts.block ?? stamp },
  ]);
}

describe('source stamp', () => {
  it('verifies, and names the certificate of who distributed the file', async () => {
    const { sourceStamp, certificates, verified } = await verifyBytes(stamped({ proof: [formerStore, store] }));
    expect(sourceStamp).toMatchObject({ present: true, verified: true, errors: [], warnings: [] });
    expect(certificates.find(({ sha256: digest }) => digest === sourceStamp.certificate)?.subject).toBe('CN=store');
    expect(verified).toBe(true);
  });

  it('is absent where there is none', async () => {
    expect((await verifyBytes(buildZip({ entries: [] }))).sourceStamp).toEqual({
      present: false,
      verified: false,
      errors: [],
      warnings: [],
    });
  });

  it.each<[string, StampToBuild, string[]]>([
    ['names another certificate', { named: Buffer.alloc(32) }, ['stamp-certificate-differs']],
    ['is for other content', { digest: Buffer.alloc(32) }, ['signature-wrong']],
    ['is for another scheme', { scheme: 3 }, ['stamp-signature-missing']],
    ['ends its lineage with another certificate', { proof: [store, formerStore] }, ['lineage-other-certificate']],
    ['is cut off', { block: prefixed(Buffer.of(1, 2, 3)) }, ['stamp-malformed']],
    ['is empty', { block: Buffer.alloc(0) }, ['stamp-malformed']],
  ])('does not verify when it %s, which leaves the APK as valid as it is', async (_, parts, codes) => {
    const { sourceStamp, verified } = await verifyBytes(stamped(parts));
    expect(sourceStamp.verified).toBe(false);
    expect(errorCodes(sourceStamp)).toEqual(codes);
    expect(verified).toBe(true);
  });

  it('does not verify with a time before 1970', async () => {
    const { sourceStamp } = await verifyBytes(stamped({ time: 0n }));
    expect(sourceStamp.verified).toBe(false);
    expect(warningCodes(sourceStamp)).toEqual(['stamp-time-invalid']);
  });
});
