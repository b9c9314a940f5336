import type { KeyObject } from 'node:crypto';
import { createPublicKey } from 'node:crypto';

import type { DerValue } from './der.ts';
import { bitString, derTag, expectUniversal, objectIdentifier, parseDer, sequenceOf } from './der.ts';
import { Malformed } from './malformed.ts';
import { keyAlgorithmNames } from './object-identifiers.ts';

export interface PublicKeyInfo {
  /** DER SubjectPublicKeyInfo, with a negative RSA modulus made positive as `canonicalPublicKey` does. */
  spki: Buffer;
  algorithm: string;
  /** 0 when unknown. */
  bits: number;
  curve?: string;
}

const curveBits: Readonly<Record<string, number>> = {
  prime256v1: 256,
  secp224r1: 224,
  secp256k1: 256,
  secp384r1: 384,
  secp521r1: 521,
  SM2: 256,
};

const rsaEncryption = '1.2.840.113549.1.1.1';

export function readPublicKeyInfo(value: DerValue | undefined): PublicKeyInfo {
  const fields = sequenceOf(value, 'public key');
  const identifier = objectIdentifier(sequenceOf(fields[0], 'public key algorithm')[0], 'public key algorithm');
  const algorithm = keyAlgorithmNames[identifier] ?? identifier;
  const spki = canonicalPublicKey((value as DerValue).whole, identifier, fields[1]);
  const key = loadPublicKey(spki);
  const details = key?.asymmetricKeyDetails;
  if (details?.namedCurve !== undefined) {
    return { spki, algorithm, curve: details.namedCurve, bits: curveBits[details.namedCurve] ?? bitsInName(details.namedCurve) };
  }
  return { spki, algorithm, bits: details?.modulusLength ?? 0 };
}

/** `brainpoolP320r1` → 320. */
function bitsInName(curve: string): number {
  return Number(/\d{3}/.exec(curve)?.[0] ?? 0);
}

/** The key as OpenSSL takes it; undefined when it takes it not. */
export function loadPublicKey(spki: Buffer): KeyObject | undefined {
  try {
    return createPublicKey({ key: spki, format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}

/**
 * Some certificates write an RSA modulus without the zero octet that keeps it positive. Android's verifiers put the octet in before they
 * compare or use such a key; so does this.
 */
function canonicalPublicKey(whole: Buffer, identifier: string, keyBits: DerValue | undefined): Buffer {
  if (identifier !== rsaEncryption) return whole;
  const [modulus, exponent] = sequenceOf(parseDer(bitString(keyBits, 'public key')), 'RSA public key');
  const { content } = expectUniversal(modulus, derTag.integer, 'RSA modulus');
  if (exponent === undefined) throw new Malformed('RSA public key without exponent');
  if (((content[0] ?? 0) & 0x80) === 0) return whole;
  const positive = encode(derTag.integer, Buffer.concat([Buffer.of(0), content]));
  const key = encode(0x20 | derTag.sequence, Buffer.concat([positive, exponent.whole]));
  const algorithm = sequenceOf(parseDer(whole), 'public key')[0];
  if (algorithm === undefined) throw new Malformed('public key without algorithm');
  const bits = encode(derTag.bitString, Buffer.concat([Buffer.of(0), key]));
  return encode(0x20 | derTag.sequence, Buffer.concat([algorithm.whole, bits]));
}

/** One DER value in the shortest length form. */
function encode(identifier: number, content: Buffer): Buffer {
  if (content.length < 0x80) return Buffer.concat([Buffer.of(identifier, content.length), content]);
  const hex = content.length.toString(16);
  const length = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return Buffer.concat([Buffer.of(identifier, 0x80 | length.length), length, content]);
}
