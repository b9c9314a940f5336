import { existsSync } from 'node:fs';

import { openFile } from '../apk/bytes.ts';
import { apksignerView } from '../apk/signatures/apksigner-view.ts';
import type { CertificateInfo, SchemeResult, SignatureOptions, Signatures } from '../apk/signatures/model.ts';
import { verifySignatures } from '../apk/signatures/verify.ts';
import type { EvidenceOf } from '../evidence/kinds/index.ts';
import { InspectorError } from '../shared/errors.ts';
import { baseManifest } from './base-manifest.ts';
import type { StaticContext } from './context.ts';
import { lossGaps } from './gaps.ts';
import { defineGatherer } from './gatherer.ts';
import { jarDigests } from './signatures/jar-digests.ts';

type SignatureEvidence = EvidenceOf<'signatures'>;

const schemeNames = ['v1', 'v2', 'v3', 'v31', 'v4'] as const;

export const signaturesGatherer = defineGatherer({
  kind: 'signatures',
  needs: [],
  device: 'none',
  async gather(context) {
    const [base, ...others] = context.parts;
    const options = signatureOptions(context);
    const signatures = await verifyWithIdsig(context, options);
    const view = apksignerView(signatures);
    const foreignParts: string[] = [];
    for (const part of others) {
      const { verified, signerCertificates } = await verifySignatures(part.archive, options);
      if (!verified || !sameSigners(signerCertificates, signatures.signerCertificates)) foreignParts.push(part.name);
    }
    return {
      gaps: lossGaps(signatures.problems),
      v1: scheme(signatures.v1),
      v2: scheme(signatures.v2),
      v3: scheme(signatures.v3),
      v31: scheme(signatures.v31),
      v4: scheme(signatures.v4),
      verified: signatures.verified,
      verifiedUsing: schemeNames.filter((name) => view.verifiedUsing[name]),
      signers: [...view.certificates],
      sourceStamp: stamp(signatures),
      certificates: signatures.certificates.map(certificate),
      lineage: signatures.lineage?.nodes.map((node) => node.certificate) ?? [],
      v1Digests: jarDigests(base.archive),
      blocks: signatures.blocks.map(({ id, name, size }) => ({
        id: `0x${id.toString(16).padStart(8, '0')}`,
        name,
        size,
      })),
      foreignParts: foreignParts.sort(),
    };
  },
});

/** Without a readable manifest the verdict is for every API level, as apksigner does when told nothing. */
function signatureOptions(context: StaticContext): SignatureOptions {
  try {
    const { sdk, targetSandboxVersion: targetSandbox } = baseManifest(context).manifest;
    const options = {
      minSdk: sdk.effectiveMin,
      targetSdk: sdk.effectiveTarget,
      budget: context.budget,
      consultedOnly: true,
    };
    return targetSandbox === undefined ? options : { ...options, targetSandbox };
  } catch (error) {
    if (error instanceof InspectorError) return { minSdk: 1, budget: context.budget };
    throw error;
  }
}

/** A v4 signature lies beside the APK as `<name>.apk.idsig`. */
async function verifyWithIdsig({ path, parts: [base] }: StaticContext, options: SignatureOptions): Promise<Signatures> {
  const beside = `${base.archive.source.name}.idsig`;
  // A part inside an archive has no file beside it, and its name is the archive's choice.
  if (base.archive.source.name !== path || !existsSync(beside)) return verifySignatures(base.archive, options);
  const idsig = openFile(beside);
  try {
    return await verifySignatures(base.archive, { ...options, idsig });
  } finally {
    idsig.close();
  }
}

function sameSigners(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((sha256) => other.includes(sha256));
}

function stamp({ sourceStamp: { certificate: sha256, verified } }: Signatures): SignatureEvidence['sourceStamp'] {
  return sha256 === undefined ? null : { sha256, verified };
}

function scheme({ present, checked, verified, errors }: SchemeResult): SignatureEvidence['v1'] {
  return {
    present,
    checked,
    verified,
    errors: errors.map(({ code, detail, signer }) => ({
      code,
      detail: signer === undefined ? detail : `${signer}: ${detail}`,
    })),
  };
}

function certificate(info: CertificateInfo): SignatureEvidence['certificates'][number] {
  return {
    sha256: info.sha256,
    sha1: info.sha1,
    md5: info.md5,
    subject: info.subject,
    issuer: info.issuer,
    serial: info.serial,
    notBefore: info.notBefore,
    notAfter: info.notAfter,
    keyAlgorithm: info.keyAlgorithm,
    keyBits: info.keyBits === 0 ? null : info.keyBits,
    signatureAlgorithm: info.signatureAlgorithm,
  };
}
