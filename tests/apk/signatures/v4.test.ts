import { describe, expect, it } from 'vitest';

import { fromBuffer } from '../../../src/apk/bytes.ts';
import { buildZip } from '../zip/build-zip.ts';
import { blockSigner, contentDigest, ecdsaSha256, ids, insertBlock, prefixed, sha256, u32 } from './build-block.ts';
import { ecSigner, signWith } from './build-signer.ts';
import { errorCodes, verifyBytes } from './verify-built.ts';

const signer = ecSigner('signer');
const zip = buildZip({ entries: [{ name: 'classes.dex', data: 'x'.repeat(600_000) }] });
const digest = contentDigest(zip);
const apk = insertBlock(zip, [{ id: ids.v2, value: prefixed(blockSigner({ signer, digest })) }]);

/** Digests of the 4 KiB pages of `data`, filled up to whole pages. */
function level(data: Buffer): Buffer {
  const digests: Buffer[] = [];
  for (let offset = 0; offset < data.length; offset += 4096) {
    const page = Buffer.alloc(4096);
    data.copy(page, 0, offset);
    digests.push(sha256(page));
  }
  const joined = Buffer.concat(digests);
  return Buffer.concat([joined, Buffer.alloc(-joined.length & 4095)]);
}

const bottom = level(apk);
const top = level(bottom);

interface IdsigToBuild {
  version?: number;
  hash?: number;
  root?: Buffer;
  tree?: Buffer;
  apkDigest?: Buffer;
  apkSize?: number;
  by?: typeof signer;
}

function idsig(parts: IdsigToBuild = {}): Buffer {
  const { root = sha256(top), apkDigest = digest, by = signer } = parts;
  const hashing = [u32(parts.hash ?? 1), Buffer.of(12), prefixed(), prefixed(root)];
  const signing = [prefixed(apkDigest), prefixed(by.certificate), prefixed()];
  const covered = Buffer.concat([u32(parts.apkSize ?? apk.length), u32(0), ...hashing, ...signing]);
  const signature = signWith(by, Buffer.concat([u32(covered.length + 4), covered]));
  return Buffer.concat([
    u32(parts.version ?? 2),
    prefixed(...hashing),
    prefixed(...signing, prefixed(by.spki), u32(ecdsaSha256), prefixed(signature)),
    prefixed(parts.tree ?? Buffer.concat([top, bottom])),
  ]);
}

const verify = async (bytes: Buffer) => verifyBytes(apk, { idsig: fromBuffer(bytes, 'test.apk.idsig') });

describe('APK Signature Scheme v4', () => {
  it('verifies the tree over the whole file and its link to the v2 signature', async () => {
    expect(bottom.length).toBeGreaterThan(4096);
    const result = await verify(idsig());
    expect(result.v4).toMatchObject({ present: true, verified: true, errors: [], signers: [{ verified: true }] });
    expect(result).toMatchObject({ verified: true, consulted: ['v2', 'v4'], verifiedFrom: 'v2' });
  });

  it('does without the stored tree', async () => {
    expect((await verify(idsig({ tree: Buffer.alloc(0) }))).v4.verified).toBe(true);
  });

  it.each<[string, IdsigToBuild, string[]]>([
    ['the root is that of another file', { root: Buffer.alloc(32) }, ['v4-root-wrong']],
    ['the stored tree is another', { tree: Buffer.alloc(8192) }, ['v4-tree-wrong']],
    ['it was signed for another size', { apkSize: 5 }, ['signature-wrong']],
    ['the hash is unknown', { hash: 2 }, ['v4-hash-unknown']],
    ['the version is unknown', { version: 9 }, ['v4-file-malformed']],
  ])('does not verify when %s', async (_, parts, codes) => {
    expect(errorCodes((await verify(idsig(parts))).v4)).toEqual(codes);
  });

  it.each([0, 3, 4, 20, 60, 400])('reports a file cut off after %i bytes', async (length) => {
    const { v4 } = await verify(idsig().subarray(0, length));
    expect(v4).toMatchObject({ present: true, verified: false, errors: [{ code: 'v4-file-malformed' }] });
  });

  it.each<[string, IdsigToBuild, string]>([
    ['another signer than the v2 signature', { by: ecSigner('other') }, 'v4-signer-differs'],
    ['another content digest than the v2 signature', { apkDigest: Buffer.alloc(32) }, 'v4-digest-differs'],
  ])('does not go with the APK when it has %s', async (_, parts, code) => {
    const result = await verify(idsig(parts));
    expect(result.v4.verified).toBe(true);
    expect(result.verified).toBe(false);
    expect(errorCodes(result)).toEqual([code]);
  });
});
