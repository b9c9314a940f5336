import { blockAlgorithm } from './block-algorithms.ts';
import type { Certificate } from './certificate.ts';
import { readCertificate } from './certificate.ts';
import { checkSignature } from './cryptography.ts';
import { fieldsOf } from './fields.ts';
import { Malformed } from '../../shared/asn1/malformed.ts';
import type { LineageCapability } from './model.ts';
import { lineageCapabilities } from './model.ts';

/** Proof of rotation as the attribute of a v3 signer or of a source stamp holds it. */
export interface RotationProof {
  nodes: readonly RotationNode[];
  /** Why the proof does not hold; absent when every certificate is signed by the one before. */
  broken?: string;
}

interface RotationNode {
  certificate: Certificate;
  capabilities: readonly LineageCapability[];
  /** Every field of the node as it stands, to tell whether two proofs agree. */
  encoded: Buffer;
}

const maximumNodes = 32;

/**
 * Reads and checks a proof of rotation (source.android.com/docs/security/features/apksigning/v3#proof-of-rotation). `Malformed` when it
 * breaks its format; a proof that reads well and does not hold has `broken`.
 */
export function readRotationProof(value: Buffer): RotationProof {
  const fields = fieldsOf(value);
  const version = fields.u32();
  if (version !== 1) throw new Malformed(`proof of rotation has version ${version}`);
  const nodes: RotationNode[] = [];
  const seen = new Set<string>();
  let signingAlgorithm = 0;
  let broken: string | undefined;
  while (fields.remaining() > 0) {
    if (nodes.length === maximumNodes) throw new Malformed(`more than ${maximumNodes} certificates`);
    const encoded = fields.prefixed();
    const node = fieldsOf(encoded);
    const signedData = node.prefixed();
    const flags = node.u32();
    const nextAlgorithm = node.u32();
    const signature = node.prefixed();
    const signed = fieldsOf(signedData);
    const certificate = readCertificate(signed.prefixed());
    const statedAlgorithm = signed.u32();
    const previous = nodes.at(-1);
    if (previous !== undefined) {
      broken ??= linkDefect(
        previous.certificate,
        signingAlgorithm,
        statedAlgorithm,
        signedData,
        signature,
        nodes.length + 1,
      );
    }
    if (seen.has(certificate.info.sha256)) broken ??= `certificate #${nodes.length + 1} appears twice`;
    seen.add(certificate.info.sha256);
    nodes.push({
      certificate,
      encoded,
      capabilities: lineageCapabilities.filter((_, bit) => (flags & (1 << bit)) !== 0),
    });
    signingAlgorithm = nextAlgorithm;
  }
  if (nodes.length === 0) throw new Malformed('proof of rotation without certificates');
  return broken === undefined ? { nodes } : { nodes, broken };
}

function linkDefect(
  signer: Certificate,
  algorithmId: number,
  statedAlgorithm: number,
  data: Buffer,
  signature: Buffer,
  position: number,
): string | undefined {
  const algorithm = blockAlgorithm(algorithmId);
  if (algorithm === undefined) return `certificate #${position} is signed with unknown algorithm ${algorithmId}`;
  const check = checkSignature(algorithm.scheme, signer.spki, data, signature);
  if (check.outcome !== 'verified') return `certificate #${position}: ${check.reason}`;
  if (algorithmId !== statedAlgorithm)
    return `certificate #${position} states algorithm ${statedAlgorithm}, not ${algorithmId}`;
  return undefined;
}

/** The longest of several proofs when all others are its beginnings; undefined when they disagree. */
export function longestProof(proofs: readonly RotationProof[]): RotationProof | undefined {
  const longest = proofs.reduce((best, proof) => (proof.nodes.length > best.nodes.length ? proof : best));
  const agree = proofs.every((proof) =>
    proof.nodes.every((node, index) => longest.nodes[index]?.encoded.equals(node.encoded) === true),
  );
  return agree ? longest : undefined;
}
