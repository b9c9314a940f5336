import { createHash } from 'node:crypto';

import { bitString, objectIdentifier, parseDer, sequenceOf } from '../../../shared/asn1/der.ts';
import { keyIdLength } from '../sums.ts';

export const keyAlgorithms = ['ed25519', 'sm2'] as const;
export type KeyAlgorithm = (typeof keyAlgorithms)[number];

export interface PublicKey {
  /** First 128 bits of the SHA-256 of the key's SubjectPublicKeyInfo, in lower-case hexadecimal. */
  id: string;
  algorithm: KeyAlgorithm;
  /** DER SubjectPublicKeyInfo. */
  spki: Buffer;
  /** Ed25519: 32 bytes (RFC 8032). SM2: the point, 65 bytes beginning with 4 (GB/T 32918). */
  bytes: Buffer;
}

const ed25519 = '1.3.101.112';
const ellipticCurve = '1.2.840.10045.2.1';
const sm2Curve = '1.2.156.10197.1.301';

/** Undefined for what is no key that could have sealed a bundle. */
export function readPublicKey(spki: Buffer): PublicKey | undefined {
  try {
    const whole = parseDer(spki);
    const [algorithm, key] = sequenceOf(whole, 'key');
    const [identifier, curve] = sequenceOf(algorithm, 'algorithm');
    const name = algorithmOf(objectIdentifier(identifier, 'algorithm'), () => objectIdentifier(curve, 'curve'));
    const bytes = bitString(key, 'key');
    const right = name === 'ed25519' ? bytes.length === 32 : bytes.length === 65 && bytes[0] === 4;
    if (name === undefined || !right || whole.whole.length !== spki.length) return undefined;
    return { id: keyId(spki), algorithm: name, spki, bytes };
  } catch {
    return undefined;
  }
}

function algorithmOf(identifier: string, curve: () => string): KeyAlgorithm | undefined {
  if (identifier === ed25519) return 'ed25519';
  return identifier === ellipticCurve && curve() === sm2Curve ? 'sm2' : undefined;
}

function keyId(spki: Buffer): string {
  return createHash('sha256').update(spki).digest('hex').slice(0, keyIdLength);
}

export function toPem({ spki }: Pick<PublicKey, 'spki'>): string {
  const lines = spki.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n');
}

const pemBlock = /-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]{1,4096})-----END PUBLIC KEY-----/g;

/** Every public key in a text of PEM blocks (RFC 7468); undefined stands for a block that is no key of ours. */
export function readPem(text: string): (PublicKey | undefined)[] {
  return [...text.matchAll(pemBlock)].map(([, body = '']) => readPublicKey(Buffer.from(body, 'base64')));
}
