import { describe, expect, it } from 'vitest';

import { fromBuffer } from '../../../src/apk/bytes.ts';
import { verifySignatures } from '../../../src/apk/signatures/verify.ts';
import { openZip } from '../../../src/apk/zip/open.ts';
import { Budget, defaultLimits } from '../../../src/shared/budget.ts';
import { buildZip } from '../zip/build-zip.ts';
import {
  attributeIds,
  blockSigner,
  contentDigest,
  ids,
  insertBlock,
  prefixed,
  type SignerToBuild,
  u32,
} from './build-block.ts';
import { ecSigner } from './build-signer.ts';
import { errorCodes, verifyBytes, warningCodes } from './verify-built.ts';

const zip = buildZip({ entries: [{ name: 'classes.dex', data: 'code' }] });
const digest = contentDigest(zip);
const signer = ecSigner('signer');
const other = ecSigner('other');

function signed(...signers: readonly Partial<SignerToBuild>[]): Buffer {
  const built = signers.map((parts) => blockSigner({ signer, digest, ...parts }));
  return insertBlock(zip, [{ id: ids.v2, value: prefixed(...built) }]);
}

const verify = async (bytes: Buffer) => (await verifyBytes(bytes)).v2;

describe('APK Signature Scheme v2', () => {
  it('verifies, with one signer or several', async () => {
    expect(await verify(signed({}))).toMatchObject({
      verified: true,
      errors: [],
      warnings: [],
      signers: [{ name: '#1', verified: true, algorithms: [{ id: 0x0201, name: 'ECDSA with SHA2-256' }] }],
    });
    expect((await verify(signed({}, { signer: other }))).signers.map(({ verified }) => verified)).toEqual([true, true]);
  });

  it.each([
    ['an entry', 'code', 0],
    ['the central directory', 'classes.dex', 1],
  ])('notices one changed byte in %s', async (_, text, which) => {
    const bytes = signed({});
    const offset = which === 0 ? bytes.indexOf(text) : bytes.lastIndexOf(text);
    bytes.writeUInt8(0x21, offset);
    expect(errorCodes(await verify(bytes))).toEqual(['content-digest-wrong']);
  });

  it('notices a changed end record', async () => {
    const bytes = signed({});
    bytes.writeUInt16LE(7, bytes.length - 22 + 4);
    expect(errorCodes(await verify(bytes))).toEqual(['content-digest-wrong']);
  });

  it.each<[string, Partial<SignerToBuild>, string[]]>([
    ['the signature is over other bytes', { signedBytes: Buffer.from('other') }, ['signature-wrong']],
    ['the key is not that of the certificate', { certificates: [other.certificate] }, ['public-key-differs']],
    ['there is no certificate', { certificates: [] }, ['no-certificates']],
    ['the certificate is malformed', { certificates: [Buffer.from('30', 'hex')] }, ['certificate-malformed']],
    ['the key is malformed', { publicKey: Buffer.from('30', 'hex') }, ['public-key-malformed', 'public-key-differs']],
    [
      'the algorithm is for another kind of key',
      { signatureAlgorithm: 0x0103 },
      ['public-key-malformed', 'algorithms-differ'],
    ],
    ['nobody knows the algorithm', { signatureAlgorithm: 0x9999 }, ['algorithm-unsupported', 'algorithms-differ']],
    [
      'a v3 signature was cut off',
      { attributes: [{ id: attributeIds.stripping, value: u32(3) }] },
      ['scheme-stripped'],
    ],
    [
      'an attribute is cut off',
      { attributes: [{ id: attributeIds.stripping, value: Buffer.of(3) }] },
      ['attribute-malformed'],
    ],
  ])('does not verify when %s', async (_, parts, codes) => {
    const v2 = await verify(signed(parts));
    expect(errorCodes(v2)).toEqual(codes);
    expect(v2.signers[0]?.verified).toBe(false);
  });

  it('still names the certificates of a signature that does not hold', async () => {
    const { v2, certificates } = await verifyBytes(signed({ signedBytes: Buffer.from('other') }));
    expect(v2.signers[0]?.certificates).toEqual([certificates[0]?.sha256]);
    expect(certificates[0]?.subject).toBe('CN=signer');
  });

  it('warns of attributes and schemes nobody knows', async () => {
    const attributes = [
      { id: 1, value: u32(1) },
      { id: attributeIds.stripping, value: u32(9) },
    ];
    const v2 = await verify(signed({ attributes }));
    expect(v2.verified).toBe(true);
    expect(warningCodes(v2)).toEqual(['attribute-unknown', 'scheme-unknown']);
  });

  it.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'signers-malformed'],
    ['an empty list', u32(0), 'signers-malformed'],
    ['a list longer than the block', u32(0x7fffffff), 'signers-malformed'],
    ['a signer cut off', prefixed(prefixed(Buffer.of(1, 2, 3))), 'signer-malformed'],
    ['two million empty signers', prefixed(Buffer.alloc(8_000_000)), 'signers-malformed'],
  ])('refuses a block of %s', async (_, value, code) => {
    expect(errorCodes(await verify(insertBlock(zip, [{ id: ids.v2, value }])))).toEqual([code]);
  });

  it('refuses more than ten signers', async () => {
    expect(errorCodes(await verify(signed(...Array.from({ length: 11 }, () => ({})))))).toEqual(['too-many-signers']);
  });

  it('says so when the budget ends before the content is digested', async () => {
    const archive = openZip(fromBuffer(signed({}), 'test.apk'), new Budget(defaultLimits));
    const budget = new Budget({ ...defaultLimits, milliseconds: -1 });
    const result = await verifySignatures(archive, { minSdk: 24, budget });
    expect(errorCodes(result.v2)).toEqual(['budget-exceeded']);
    expect(result.problems).toMatchObject([{ code: 'signature-budget', loss: true }]);
  });
});
