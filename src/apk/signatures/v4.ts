import type { Budget } from '../../shared/budget.ts';
import { InspectorError } from '../../shared/errors.ts';
import type { ByteSource } from '../bytes.ts';
import { blockAlgorithm, blockAlgorithmName } from './block-algorithms.ts';
import { signatureCodes } from './block-signer.ts';
import type { Certificate } from './certificate.ts';
import { readCertificate } from './certificate.ts';
import type { SignatureIssueCode } from './codes.ts';
import { checkSignature } from './cryptography.ts';
import { fieldsOf } from './fields.ts';
import type { IssueLog } from './issues.ts';
import { issueLog } from './issues.ts';
import { Malformed } from '../../shared/asn1/malformed.ts';
import { hexId, reasonOf } from './malformed.ts';
import type { SignatureAlgorithmUse } from './model.ts';
import { fileSegment } from './segment.ts';
import { verityTree } from './verity.ts';

const fileVersion = 2;
const sha256Hash = 1;
const pageBits = 12;
const maximumFile = 512 * 1024 ** 2;
const maximumSigners = 16;
/** fs-verity fills the salt up to the input block of the hash. */
const hashBlockSize = 64;

interface HashingInfo {
  algorithm: number;
  log2PageSize: number;
  salt: Buffer;
  rootHash: Buffer;
}

interface SigningInfo {
  /** The content digest of the v2 or v3 signature, which ties the two together. */
  apkDigest: Buffer;
  certificate: Buffer;
  additionalData: Buffer;
  publicKey: Buffer;
  algorithm: number;
  signature: Buffer;
}

interface V4Signer {
  name: string;
  apkDigest: Buffer;
  certificate: Certificate | undefined;
  algorithms: readonly SignatureAlgorithmUse[];
}

export interface V4Scheme {
  present: boolean;
  issues: IssueLog;
  /** The first goes with the v3 (or v2) block, a second one with the v3.1 block. */
  signers: readonly V4Signer[];
}

/**
 * APK Signature Scheme v4: the `.idsig` file beside the APK (source.android.com/docs/security/features/apksigning/v4), with its signatures
 * and the fs-verity tree over the whole APK.
 */
export function verifyV4(idsig: ByteSource | undefined, apk: ByteSource, budget: Budget): V4Scheme {
  const issues = issueLog();
  if (idsig === undefined) return { present: false, issues, signers: [] };
  try {
    const { hashing, signings, tree } = readFile(idsig);
    const signers = signings.map((signing, index) =>
      checkSigner(signing, signedBytes(apk.size, hashing, signing), `#${index + 1}`, issues),
    );
    checkTree(apk, hashing, tree, budget, issues);
    return { present: true, issues, signers };
  } catch (error) {
    if (error instanceof InspectorError) {
      issues.error(error.code === 'budget-exceeded' ? 'budget-exceeded' : 'content-unreadable', reasonOf(error));
    } else if (error instanceof Malformed) issues.error('v4-file-malformed', reasonOf(error));
    else throw error;
    return { present: true, issues, signers: [] };
  }
}

function readFile(idsig: ByteSource): { hashing: HashingInfo; signings: SigningInfo[]; tree: Buffer } {
  if (idsig.size > maximumFile) throw new Malformed(`${idsig.size} bytes`);
  const file = fieldsOf(idsig.read(0, idsig.size));
  const version = file.u32();
  if (version !== fileVersion) throw new Malformed(`version ${version}`);
  const hashing = readHashing(file.prefixed());
  const signings = readSignings(file.prefixed());
  const tree = file.remaining() === 0 ? Buffer.alloc(0) : file.prefixed();
  return { hashing, signings, tree };
}

function readHashing(bytes: Buffer): HashingInfo {
  const fields = fieldsOf(bytes);
  return { algorithm: fields.u32(), log2PageSize: fields.u8(), salt: fields.prefixed(), rootHash: fields.prefixed() };
}

function readSignings(bytes: Buffer): SigningInfo[] {
  const fields = fieldsOf(bytes);
  const signings = [readSigning(fields)];
  while (fields.remaining() > 0) {
    if (signings.length === maximumSigners) throw new Malformed(`more than ${maximumSigners} signers`);
    fields.u32();
    signings.push(readSigning(fieldsOf(fields.prefixed())));
  }
  return signings;
}

function readSigning(fields: ReturnType<typeof fieldsOf>): SigningInfo {
  return {
    apkDigest: fields.prefixed(),
    certificate: fields.prefixed(),
    additionalData: fields.prefixed(),
    publicKey: fields.prefixed(),
    algorithm: fields.u32(),
    signature: fields.prefixed(),
  };
}

/** What a v4 signature covers: the APK's size, the tree's parameters and root, and the signer without key and signature. */
function signedBytes(apkSize: number, hashing: HashingInfo, signing: SigningInfo): Buffer {
  const values = [hashing.salt, hashing.rootHash, signing.apkDigest, signing.certificate, signing.additionalData];
  const head = Buffer.alloc(17);
  head.writeUInt32LE(head.length + values.reduce((total, value) => total + 4 + value.length, 0), 0);
  head.writeBigUInt64LE(BigInt(apkSize), 4);
  head.writeUInt32LE(hashing.algorithm, 12);
  head.writeUInt8(hashing.log2PageSize, 16);
  const parts = values.flatMap((value) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(value.length);
    return [length, value];
  });
  return Buffer.concat([head, ...parts]);
}

function checkSigner(signing: SigningInfo, signed: Buffer, name: string, issues: IssueLog): V4Signer {
  const fail = (code: SignatureIssueCode, detail: string): void => issues.error(code, detail, name);
  const algorithm = blockAlgorithm(signing.algorithm);
  if (algorithm === undefined) fail('algorithm-unsupported', hexId(signing.algorithm));
  else {
    const check = checkSignature(algorithm.scheme, signing.publicKey, signed, signing.signature);
    if (check.outcome !== 'verified') fail(signatureCodes[check.outcome], `${algorithm.name}: ${check.reason}`);
  }
  let certificate: Certificate | undefined;
  try {
    certificate = readCertificate(signing.certificate);
    if (!certificate.spki.equals(signing.publicKey))
      fail('public-key-differs', 'the public key is not that of the certificate');
  } catch (error) {
    fail('certificate-malformed', reasonOf(error));
  }
  const algorithms = [{ id: signing.algorithm, name: blockAlgorithmName(signing.algorithm) }];
  return { name, apkDigest: signing.apkDigest, certificate, algorithms };
}

function checkTree(apk: ByteSource, hashing: HashingInfo, stored: Buffer, budget: Budget, issues: IssueLog): void {
  if (hashing.algorithm !== sha256Hash || hashing.log2PageSize !== pageBits) {
    issues.error('v4-hash-unknown', `hash ${hashing.algorithm} over pages of 2^${hashing.log2PageSize} bytes`);
    return;
  }
  const salt = Buffer.alloc(Math.ceil(hashing.salt.length / hashBlockSize) * hashBlockSize);
  hashing.salt.copy(salt);
  const { root, levels } = verityTree([fileSegment(apk, 0, apk.size)], salt, budget);
  if (!root.equals(hashing.rootHash)) {
    issues.error(
      'v4-root-wrong',
      `root is ${root.toString('hex')}, signed is ${hashing.rootHash.toString('hex').slice(0, 128)}`,
    );
  } else if (stored.length > 0 && !Buffer.concat(levels).equals(stored)) {
    issues.error('v4-tree-wrong', 'the stored tree is not that of the APK');
  }
}
