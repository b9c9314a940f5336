import { fromBuffer } from '../../../apk/bytes.ts';
import type { Manifest } from '../../../apk/manifest/model.ts';
import { readManifestOf } from '../../../apk/manifest/read.ts';
import { verifySignatures } from '../../../apk/signatures/verify.ts';
import type { ZipArchive } from '../../../apk/zip/model.ts';
import { openZip } from '../../../apk/zip/open.ts';
import { Budget, defaultLimits } from '../../../shared/budget.ts';
import { InspectorError } from '../../../shared/errors.ts';
import { InstallFailure } from './failure.ts';

/** An APK as the package installer sees it before anything is decided. */
export interface ParsedApk {
  bytes: Uint8Array;
  archive: ZipArchive;
  manifest: Manifest;
  split: string;
  signers: readonly string[];
  signatureScheme: number;
}

/** While the app runs, the same pages are read again and again: no total, only the limit on one entry. */
const runningLimits = { ...defaultLimits, milliseconds: Infinity, inflatedBytes: Infinity };

/** @throws InstallFailure with Android's INSTALL_PARSE_FAILED_* words. */
export async function parseApk(bytes: Uint8Array, file: string, apiLevel: number): Promise<ParsedApk> {
  const place = `/data/app/vmdl${apiLevel}0071.tmp/${file}`;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { archive, manifest } = readApk(buffer, place);
  if (!/^[A-Za-z][\w]*(?:\.[A-Za-z][\w]*)+$/.test(manifest.package)) {
    throw new InstallFailure(
      'INSTALL_PARSE_FAILED_MANIFEST_MALFORMED',
      `Failed parse during installPackageLI: ${place} (at Binary XML file line #2): <manifest> specifies bad package name "${manifest.package}"`,
    );
  }
  const { certificates, scheme } = await certificatesOf(archive, manifest, apiLevel, place);
  return {
    bytes,
    archive,
    manifest,
    split: manifest.split?.name ?? '',
    signers: certificates,
    signatureScheme: scheme,
  };
}

function readApk(buffer: Buffer, place: string): { archive: ZipArchive; manifest: Manifest } {
  let archive: ZipArchive;
  try {
    archive = openZip(fromBuffer(buffer, place), new Budget(runningLimits));
  } catch (error) {
    throw parseFailure(error, 'INSTALL_PARSE_FAILED_NOT_APK', `Failed to parse ${place}`);
  }
  try {
    return { archive, manifest: readManifestOf(archive, new Budget(defaultLimits), () => undefined).manifest };
  } catch (error) {
    const code =
      error instanceof InspectorError && error.code === 'manifest-missing'
        ? 'INSTALL_PARSE_FAILED_NOT_APK'
        : 'INSTALL_PARSE_FAILED_UNEXPECTED_EXCEPTION';
    throw parseFailure(error, code, `Failed to parse ${place}: AndroidManifest.xml`);
  }
}

function parseFailure(error: unknown, code: string, detail: string): unknown {
  return error instanceof InspectorError ? new InstallFailure(code, detail) : error;
}

async function certificatesOf(
  archive: ZipArchive,
  manifest: Manifest,
  apiLevel: number,
  place: string,
): Promise<{ certificates: readonly string[]; scheme: number }> {
  const result = await verifySignatures(archive, {
    minSdk: apiLevel,
    maxSdk: apiLevel,
    targetSdk: manifest.sdk.effectiveTarget,
    consultedOnly: true,
    budget: new Budget(defaultLimits),
  });
  if (!result.verified) {
    const reason = [...result.errors, ...result.v2.errors, ...result.v1.errors][0]?.detail ?? 'no signature';
    throw new InstallFailure(
      'INSTALL_PARSE_FAILED_NO_CERTIFICATES',
      `Failed to collect certificates from ${place}: ${reason}`,
    );
  }
  const scheme = result.verifiedFrom === 'v31' ? 3 : Number((result.verifiedFrom ?? 'v2').slice(1));
  return { certificates: result.signerCertificates, scheme };
}
