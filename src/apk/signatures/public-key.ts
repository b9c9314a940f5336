import type { KeyObject } from 'node:crypto';
import { createPublicKey } from 'node:crypto';

import type { DerValue } from '../../shared/asn1/der.ts';
import { bitString, derTag, expectUniversal, objectIdentifier, parseDer, sequenceOf } from '../../shared/asn1/der.ts';
import { encodeDer } from '../../shared/asn1/encode.ts';
import { Malformed } from '../../shared/asn1/malformed.ts';
import type { KeyKind } from './object-identifiers.ts';
import { keyAlgorithmNames, namedCurves } from './object-identifiers.ts';

export interface PublicKeyInfo {
  /** DER SubjectPublicKeyInfo, with a negative RSA modulus made positive. */
  spki: Buffer;
  /** Name, or object identifier of an unknown one. */
  algorithm: string;
  /** 0 when unknown. */
  bits: number;
  curve?: string;
}

/** OpenSSL's own limit for RSA; the longest prime FIPS 186-4 has for DSA is 3072 bits. More is an attack on the verifier's time. */
const maximumBits = { RSA: 16384, DSA: 4096 } as const;

/**
 * Reads a SubjectPublicKeyInfo (RFC 5280, 4.1.2.7; RFC 3279 for its parameters). Everything is read here and not asked of OpenSSL: Node.js
 * aborts the process when asked for the details of a DSA key without parameters.
 */
export function readPublicKeyInfo(value: DerValue | undefined): PublicKeyInfo {
  const whole = expectUniversal(value, derTag.sequence, 'public key').whole;
  const [algorithm, key] = sequenceOf(value, 'public key');
  const [identifier, parameters] = sequenceOf(algorithm, 'public key algorithm');
  const oid = objectIdentifier(identifier, 'public key algorithm');
  const name = keyAlgorithmNames[oid] ?? oid;
  const keyBytes = bitString(key, 'public key');
  switch (name) {
    case 'RSA':
      return readRsa(whole, algorithm as DerValue, keyBytes);
    case 'DSA':
      return { spki: whole, algorithm: name, bits: limited(dsaPrimeBits(parameters), maximumBits.DSA, name) };
    case 'EC':
      return readEc(whole, parameters);
    default:
      return { spki: whole, algorithm: name, bits: 0 };
  }
}

/**
 * Some certificates write the modulus without the zero octet that keeps it positive. Android's verifiers put the octet in before they
 * compare or use such a key; so does this.
 */
function readRsa(whole: Buffer, algorithm: DerValue, keyBytes: Buffer): PublicKeyInfo {
  const [modulus, exponent] = sequenceOf(parseDer(keyBytes), 'RSA public key');
  const { content } = expectUniversal(modulus, derTag.integer, 'RSA modulus');
  const exponentValue = expectUniversal(exponent, derTag.integer, 'RSA exponent');
  const bits = limited(bitLength(content), maximumBits.RSA, 'RSA');
  if (((content[0] ?? 0) & 0x80) === 0) return { spki: whole, algorithm: 'RSA', bits };
  const positive = encodeDer(derTag.integer, Buffer.concat([Buffer.of(0), content]));
  const key = encodeDer(0x20 | derTag.sequence, Buffer.concat([positive, exponentValue.whole]));
  const wrapped = encodeDer(derTag.bitString, Buffer.concat([Buffer.of(0), key]));
  return { spki: encodeDer(0x20 | derTag.sequence, Buffer.concat([algorithm.whole, wrapped])), algorithm: 'RSA', bits };
}

function dsaPrimeBits(parameters: DerValue | undefined): number {
  const numbers = sequenceOf(parameters, 'DSA parameters').map((number) =>
    expectUniversal(number, derTag.integer, 'DSA parameter'),
  );
  if (numbers.length < 3) throw new Malformed('DSA key without its parameters');
  return bitLength(numbers[0]?.content ?? Buffer.alloc(0));
}

function readEc(whole: Buffer, parameters: DerValue | undefined): PublicKeyInfo {
  const oid = objectIdentifier(parameters, 'EC curve');
  const curve = namedCurves[oid];
  return { spki: whole, algorithm: 'EC', bits: curve?.bits ?? 0, curve: curve?.name ?? oid };
}

function bitLength(integer: Buffer): number {
  const first = integer.findIndex((octet) => octet !== 0);
  if (first === -1) return 0;
  return (integer.length - first - 1) * 8 + (32 - Math.clz32(integer[first] ?? 0));
}

function limited(bits: number, limit: number, name: string): number {
  if (bits > limit) throw new Malformed(`${name} key of ${bits} bits`);
  return bits;
}

const kinds: Readonly<Record<string, KeyKind>> = { RSA: 'rsa', DSA: 'dsa', EC: 'ec' };

/** The key for `node:crypto` and its kind; undefined when it is malformed, of another kind, or refused by OpenSSL. */
export function loadPublicKey(encoded: Buffer): { key: KeyObject; kind: KeyKind } | undefined {
  try {
    const { spki, algorithm } = readPublicKeyInfo(parseDer(encoded));
    const kind = kinds[algorithm];
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    return kind === undefined || key.asymmetricKeyType !== kind ? undefined : { key, kind };
  } catch {
    return undefined;
  }
}
