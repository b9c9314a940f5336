import type { Budget } from '../../shared/budget.ts';
import type { ByteSource } from '../bytes.ts';
import type { Problem } from '../problem.ts';
import type { SignatureIssueCode } from './codes.ts';

/** The APK signature schemes of source.android.com/docs/security/features/apksigning; `v31` is scheme v3.1. */
export type SchemeName = 'v1' | 'v2' | 'v3' | 'v31' | 'v4';

/** API levels, both inclusive. */
export interface SdkRange {
  min: number;
  max: number;
}

/** Stands for every later API level in `SdkRange.max`. */
export const openSdk = 0x7fffffff;

export interface SignatureOptions {
  /** Lowest API level the verdict must hold for: the manifest's minSdkVersion, 1 where it declares none. */
  minSdk: number;
  /** Highest API level, inclusive; every later one when absent. */
  maxSdk?: number;
  /** The manifest's targetSdkVersion: from 30 on Android insists on scheme v2 or newer. Not judged when absent. */
  targetSdk?: number;
  /** The manifest's targetSandboxVersion: from 2 on Android insists on scheme v2 or newer. Not judged when absent. */
  targetSandbox?: number;
  /** The v4 signature beside the APK (`<name>.apk.idsig`). */
  idsig?: ByteSource;
  /**
   * Leave v1 unchecked where no API level of the range would look at it, as apksigner does: checking it inflates and digests every entry.
   * Default: every scheme is checked on its own merits.
   */
  consultedOnly?: boolean;
  budget: Budget;
}

/** One reason why a scheme does not (error) or only doubtfully does (warning) verify. */
export interface SignatureIssue {
  code: SignatureIssueCode;
  /** One English line with the figures that matter, control characters escaped. */
  detail: string;
  /** The signer it is about, as in `SignerResult.name`; absent for the scheme as a whole. */
  signer?: string;
}

export interface SignatureAlgorithmUse {
  /** v2 and later: the 32-bit algorithm id. Absent for v1, which has object identifiers. */
  id?: number;
  /** `RSASSA-PKCS1-v1_5 with SHA2-256` …, or the number or object identifier of an unknown one. */
  name: string;
}

export interface SignerResult {
  /** v1: the signature block's entry (`META-INF/CERT.RSA`); later schemes: `#1`, `#2` … in block order. */
  name: string;
  verified: boolean;
  /** SHA-256 (hex) of each certificate, the signer's own first; details in `Signatures.certificates`. Empty when none could be read. */
  certificates: readonly string[];
  /** Every algorithm this signer offers; only those supported are verified. */
  algorithms: readonly SignatureAlgorithmUse[];
  /** v3 and v3.1: the API levels this signer is for, inclusive. */
  sdk?: SdkRange;
  /** v3: the API level from which the v3.1 block's rotated key is used, when the signer says so. */
  rotationMinSdk?: number;
  /** v3 and v3.1: the rotated-for-development attribute is set. */
  rotationTargetsDevRelease?: boolean;
}

export interface SchemeResult {
  /** There is something of this scheme in the file, be it valid or not. */
  present: boolean;
  /** False for a scheme that is there and was left alone, see `consultedOnly`: it is then neither verified nor broken. */
  checked: boolean;
  /**
   * On its own merits: present, has a signer, and no error for any API level of the scheme in the range asked for. Whether Android
   * would look at this scheme at all is not asked here.
   */
  verified: boolean;
  errors: readonly SignatureIssue[];
  warnings: readonly SignatureIssue[];
  signers: readonly SignerResult[];
}

export interface CertificateInfo {
  /** Hex digests of the DER encoding. */
  sha256: string;
  sha1: string;
  md5: string;
  /** RFC 2253 order (most specific first) as apksigner prints it: `CN=Android Debug, O=Android, C=US`. */
  subject: string;
  issuer: string;
  /** Serial number in lower-case hex without leading zeros, `-` in front of a negative one. */
  serial: string;
  /** ISO 8601, UTC, seconds: `2024-01-31T00:00:00Z`; empty when the field is malformed. */
  notBefore: string;
  notAfter: string;
  /** `RSA`, `DSA`, `EC`, or the object identifier of any other. */
  keyAlgorithm: string;
  /** Modulus (RSA), prime (DSA) or field size (EC); 0 when unknown. */
  keyBits: number;
  /** Named curve of an EC key, as OpenSSL calls it. */
  curve?: string;
  /** SHA-256 (hex) of the SubjectPublicKeyInfo: the same key under another certificate has the same value. */
  publicKeySha256: string;
  /** Name (`SHA256withRSA`) or object identifier of the algorithm the certificate itself is signed with. */
  signatureAlgorithm: string;
  /** Subject and issuer are the same name. The signature on it is not looked at; Android does not either. */
  selfSigned: boolean;
}

export const lineageCapabilities = ['installed-data', 'shared-user', 'permission', 'rollback', 'auth'] as const;
export type LineageCapability = (typeof lineageCapabilities)[number];

/** Proof of rotation, oldest signing certificate first. */
export interface Lineage {
  foundIn: 'v3' | 'v31';
  /** Each certificate's key signed the next certificate. */
  verified: boolean;
  nodes: readonly { certificate: string; capabilities: readonly LineageCapability[] }[];
}

/** Who distributed the file (a store's stamp), apart from who signed it. */
export interface SourceStamp {
  present: boolean;
  verified: boolean;
  /** SHA-256 of the stamp certificate, as the block holds it or, failing that, as the `stamp-cert-sha256` entry names it. */
  certificate?: string;
  errors: readonly SignatureIssue[];
  warnings: readonly SignatureIssue[];
}

/** One ID-value pair of the APK Signing Block. */
export interface SigningBlockEntry {
  id: number;
  /** `v2`, `v3`, `v31`, `dependency-info`, `verity-padding` …; `unknown` for an id nobody documents. */
  name: string;
  /** Bytes of the value, without length and id. */
  size: number;
}

export interface Signatures {
  /** The range the verdicts are for; `max` is `openSdk` when open. */
  sdk: SdkRange;
  v1: SchemeResult;
  v2: SchemeResult;
  v3: SchemeResult;
  v31: SchemeResult;
  v4: SchemeResult;
  /**
   * Android accepts the file on every API level of the range, taking on each level the newest scheme there that is present: no
   * fallback to an older scheme when a newer one is broken.
   */
  verified: boolean;
  /** The newest scheme the platform verdict rests on; absent when not verified. */
  verifiedFrom?: Exclude<SchemeName, 'v4'>;
  /** Schemes that some API level of the range would look at, in the order Android tries them. Verification stops at the first broken one. */
  consulted: readonly SchemeName[];
  /** Errors between schemes, and between a scheme and the manifest: each scheme may be fine by itself. */
  errors: readonly SignatureIssue[];
  /**
   * Some API level of the range takes the v1 signature alone, which leaves bytes outside of ZIP entries unprotected: with code in
   * front of the archive that is Janus (CVE-2017-13156).
   */
  reliesOnV1: boolean;
  /** Current signing certificates of the scheme `verified` rests on, else of the newest scheme that names any. */
  signerCertificates: readonly string[];
  /** Every certificate seen in any scheme, each once, in the order seen. */
  certificates: readonly CertificateInfo[];
  lineage?: Lineage;
  sourceStamp: SourceStamp;
  /** In block order; empty when there is no APK Signing Block. */
  blocks: readonly SigningBlockEntry[];
  /** Defects of the signing block and of certificates as data. What they mean for a scheme is said in its errors too. */
  problems: readonly Problem[];
}
