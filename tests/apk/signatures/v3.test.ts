import { describe, expect, it } from 'vitest';

import { buildZip } from '../zip/build-zip.ts';
import {
  attributeIds,
  blockSigner,
  contentDigest,
  ids,
  insertBlock,
  prefixed,
  rotationProof,
  type SignerToBuild,
  u32,
} from './build-block.ts';
import { ecSigner } from './build-signer.ts';
import { errorCodes, verifyBytes, warningCodes } from './verify-built.ts';

const zip = buildZip({ entries: [{ name: 'classes.dex', data: 'code' }] });
const digest = contentDigest(zip);
const [oldest, middle, newest] = [ecSigner('oldest'), ecSigner('middle'), ecSigner('newest')];
const open = 0x7fffffff;
const everywhere = { min: 24, max: open };

type Parts = Partial<SignerToBuild>;

const block = (id: number, ...signers: readonly Parts[]) => {
  return {
    id,
    value: prefixed(...signers.map((parts) => blockSigner({ signer: oldest, digest, sdk: everywhere, ...parts }))),
  };
};
const verify = async (...entries: ReturnType<typeof block>[]) => verifyBytes(insertBlock(zip, entries), { minSdk: 28 });
const rotationFrom = (sdk: number) => ({ id: attributeIds.rotationMinSdk, value: u32(sdk) });

describe('APK Signature Scheme v3', () => {
  it('verifies a signer for all API levels', async () => {
    const { v3, verified, verifiedFrom } = await verify(block(ids.v3, {}));
    expect(v3).toMatchObject({ verified: true, errors: [], signers: [{ verified: true, sdk: everywhere }] });
    expect({ verified, verifiedFrom }).toEqual({ verified: true, verifiedFrom: 'v3' });
  });

  it('follows the lineage from the first certificate to the signer', async () => {
    const { v3, lineage } = await verify(
      block(ids.v3, { signer: newest, attributes: [rotationProof([oldest, middle, newest])] }),
    );
    expect(v3.verified).toBe(true);
    expect(lineage).toMatchObject({ foundIn: 'v3', verified: true });
    expect(lineage?.nodes).toHaveLength(3);
    expect(lineage?.nodes[0]?.capabilities).toEqual(['installed-data', 'shared-user', 'permission', 'auth']);
  });

  it.each<[string, Parts, string[]]>([
    ['is forged', { signer: newest, attributes: [rotationProof([oldest, newest], true)] }, ['lineage-broken']],
    [
      'ends with another certificate',
      { signer: newest, attributes: [rotationProof([oldest, middle])] },
      ['lineage-other-certificate'],
    ],
    ['has a certificate twice', { attributes: [rotationProof([oldest, middle, oldest])] }, ['lineage-broken']],
    ['is empty', { attributes: [{ id: attributeIds.proof, value: u32(1) }] }, ['lineage-malformed']],
    ['is of another version', { attributes: [{ id: attributeIds.proof, value: u32(2) }] }, ['lineage-malformed']],
    [
      'is cut off',
      { attributes: [{ id: attributeIds.proof, value: Buffer.concat([u32(1), u32(99)]) }] },
      ['lineage-malformed'],
    ],
  ])('does not verify when the lineage %s', async (_, parts, codes) => {
    expect(errorCodes((await verify(block(ids.v3, parts))).v3)).toEqual(codes);
  });

  it.each<[string, Parts[], string[]]>([
    ['differ in the signed data', [{ signedSdk: { min: 1, max: open } }], ['sdk-range-differs']],
    ['are the wrong way round', [{ sdk: { min: 30, max: 24 } }], ['sdk-range-invalid']],
    ['begin too late', [{ sdk: { min: 30, max: open } }], ['sdk-range-uncovered']],
    ['end too early', [{ sdk: { min: 24, max: 32 } }], ['sdk-range-uncovered']],
    ['leave a gap', [{ sdk: { min: 24, max: 29 } }, { sdk: { min: 31, max: open } }], ['sdk-range-broken']],
    ['overlap', [{ sdk: { min: 24, max: 31 } }, { sdk: { min: 31, max: open } }], ['sdk-range-broken']],
  ])('does not verify when API levels %s', async (_, signers, codes) => {
    expect(errorCodes((await verify(block(ids.v3, ...signers))).v3)).toEqual(codes);
  });

  it('does not take a shorter lineage for newer API levels', async () => {
    const long = { signer: newest, sdk: { min: 24, max: 30 }, attributes: [rotationProof([oldest, middle, newest])] };
    const short = { signer: middle, sdk: { min: 31, max: open }, attributes: [rotationProof([oldest, middle])] };
    expect(errorCodes((await verify(block(ids.v3, long, short))).v3)).toContain('lineages-differ');
  });
});

describe('APK Signature Scheme v3.1', () => {
  const rotated = { signer: newest, sdk: { min: 33, max: open }, attributes: [rotationProof([oldest, newest])] };
  const base = { sdk: { min: 24, max: 32 }, attributes: [rotationFrom(33)] };

  it('rotates the key from an API level on', async () => {
    const result = await verify(block(ids.v3, base), block(ids.v31, rotated));
    expect(result).toMatchObject({
      verified: true,
      verifiedFrom: 'v31',
      consulted: ['v31', 'v3'],
      lineage: { foundIn: 'v31' },
    });
    expect(result.certificates.find(({ sha256 }) => sha256 === result.signerCertificates[0])?.subject).toBe(
      'CN=newest',
    );
    expect(result.v3.signers[0]?.rotationMinSdk).toBe(33);
  });

  it('notices changed content', async () => {
    const { v31 } = await verify(block(ids.v3, base), block(ids.v31, { ...rotated, digest: Buffer.alloc(32) }));
    expect(errorCodes(v31)).toEqual(['content-digest-wrong']);
  });

  it('does not stand without the v3 block', async () => {
    const result = await verify(block(ids.v31, rotated));
    expect(result.v31.verified).toBe(true);
    expect(result.verified).toBe(false);
    expect(errorCodes(result)).toEqual(['base-block-missing']);
  });

  it('must be there when the v3 signer says so, for the same API level', async () => {
    expect(errorCodes((await verify(block(ids.v3, { ...base, sdk: everywhere }))).v3)).toEqual([
      'rotation-block-missing',
    ]);
    const other = { ...base, attributes: [rotationFrom(34)] };
    expect(errorCodes((await verify(block(ids.v3, other), block(ids.v31, rotated))).v3)).toEqual([
      'rotation-sdk-differs',
    ]);
  });

  it('warns when the v3 signer does not protect it', async () => {
    const { v3 } = await verify(block(ids.v3, { ...base, attributes: [] }), block(ids.v31, rotated));
    expect(v3.verified).toBe(true);
    expect(warningCodes(v3)).toEqual(['rotation-sdk-missing']);
  });
});
