import { createHash } from 'node:crypto';

import { type Signer, signWith } from './build-signer.ts';

export const ids = { v2: 0x7109871a, v3: 0xf05368c0, v31: 0x1b93ad61, dependencies: 0x504b4453, walle: 0x71777777 };
export const attributeIds = { stripping: 0xbeeff00d, proof: 0x3ba06f8c, rotationMinSdk: 0x559f8b02 };
export const ecdsaSha256 = 0x0201;

export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

/** A uint32 length and the content. */
export function prefixed(...content: readonly Buffer[]): Buffer {
  const joined = Buffer.concat(content);
  return Buffer.concat([u32(joined.length), joined]);
}

export interface BlockEntry {
  id: number;
  value: Buffer;
}

const endRecordSize = 22;

/** The zip's parts: in front of the central directory, the directory, the end record. The zip must have no comment. */
function partsOf(zip: Buffer): [Buffer, Buffer, Buffer] {
  const end = zip.length - endRecordSize;
  const directory = zip.readUInt32LE(end + 16);
  return [zip.subarray(0, directory), zip.subarray(directory, end), zip.subarray(end)];
}

/** CHUNKED_SHA256 of a zip under a megabyte, as it will stand once the block is in it. */
export function contentDigest(zip: Buffer): Buffer {
  const digests = partsOf(zip).map((part) => sha256(Buffer.concat([Buffer.of(0xa5), u32(part.length), part])));
  return sha256(Buffer.concat([Buffer.of(0x5a), u32(digests.length), ...digests]));
}

export function sha256(data: Buffer): Buffer {
  return createHash('sha256').update(data).digest();
}

/** The zip with an APK Signing Block of these entries. `sizes` writes other sizes than the true one at its start and end. */
export function insertBlock(
  zip: Buffer,
  entries: readonly BlockEntry[],
  sizes: { first?: number; last?: number } = {},
): Buffer {
  const [before, directory, end] = partsOf(zip);
  const pairs = Buffer.concat(entries.map(({ id, value }) => Buffer.concat([u64(4 + value.length), u32(id), value])));
  const size = pairs.length + 24;
  const magic = Buffer.from('APK Sig Block 42');
  const block = Buffer.concat([u64(sizes.first ?? size), pairs, u64(sizes.last ?? size), magic]);
  const moved = Buffer.from(end);
  moved.writeUInt32LE(before.length + block.length, 16);
  return Buffer.concat([before, block, directory, moved]);
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

export interface SignerToBuild {
  signer: Signer;
  digest: Buffer;
  /** v3: API levels; their copy in the signed data is the same unless given. */
  sdk?: { min: number; max: number };
  signedSdk?: { min: number; max: number };
  attributes?: readonly BlockEntry[];
  certificates?: readonly Buffer[];
  /** Stands in the signer record instead of the signer's own key. */
  publicKey?: Buffer;
  signatureAlgorithm?: number;
  /** Signs other bytes than the signed data. */
  signedBytes?: Buffer;
}

/** One signer of a v2 block, or with `sdk` of a v3 block. */
export function blockSigner(parts: SignerToBuild): Buffer {
  const { signer, sdk, signedSdk = sdk } = parts;
  const levels = (range: typeof sdk): Buffer[] => (range === undefined ? [] : [u32(range.min), u32(range.max)]);
  const attributes = (parts.attributes ?? []).map(({ id, value }) => prefixed(u32(id), value));
  const certificates = (parts.certificates ?? [signer.certificate]).map((certificate) => prefixed(certificate));
  const signedData = Buffer.concat([
    prefixed(prefixed(u32(ecdsaSha256), prefixed(parts.digest))),
    prefixed(...certificates),
    ...levels(signedSdk),
    prefixed(...attributes),
  ]);
  const signature = signWith(signer, parts.signedBytes ?? signedData);
  return prefixed(
    prefixed(signedData),
    ...levels(sdk),
    prefixed(prefixed(u32(parts.signatureAlgorithm ?? ecdsaSha256), prefixed(signature))),
    prefixed(parts.publicKey ?? signer.spki),
  );
}

/** A proof of rotation from the first signer to the last; `forged` breaks the last signature. */
export function rotationProof(signers: readonly Signer[], forged = false): BlockEntry {
  const nodes = signers.map((signer, index) => {
    const previous = signers[index - 1];
    const signedData = Buffer.concat([prefixed(signer.certificate), u32(previous === undefined ? 0 : ecdsaSha256)]);
    const signature = previous === undefined ? Buffer.alloc(0) : signWith(forged ? signer : previous, signedData);
    return prefixed(prefixed(signedData), u32(0x17), u32(ecdsaSha256), prefixed(signature));
  });
  return { id: attributeIds.proof, value: Buffer.concat([u32(1), ...nodes]) };
}
