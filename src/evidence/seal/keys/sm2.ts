import { createECDH, createHash, randomBytes } from 'node:crypto';

import { derTag, integerHex, parseDer, sequenceOf } from '../../../shared/asn1/der.ts';
import { encodeInteger, encodeSequence } from '../../../shared/asn1/encode.ts';

/** Parameters of the curve (GB/T 32918.5-2017, annex A). */
const curve = {
  a: 'fffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffc',
  b: '28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93',
  x: '32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7',
  y: 'bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0',
};
const order = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;

/** Who signs, as GB/T 32918.2 wants it named in the digest, where parties did not agree on something else (GM/T 0009). */
const identity = Buffer.from('1234567812345678');

/**
 * An SM2 signature (GB/T 32918.2) as DER SEQUENCE of r and s. Node's own `sign` with an SM2 key gives ECDSA on that curve, which is none.
 * `privateKey`: 32 bytes; `publicKey`: the point, 65 bytes.
 */
export function signSm2(message: Buffer, privateKey: Buffer, publicKey: Buffer): Buffer {
  const e = numberOf(digestOf(message, publicKey));
  const d = numberOf(privateKey);
  for (;;) {
    const k = (numberOf(randomBytes(40)) % (order - 1n)) + 1n;
    const r = mod(e + abscissaOf(k));
    const s = mod(inverse(1n + d) * mod(k - r * d));
    if (r !== 0n && r + k !== order && s !== 0n) return encodeSequence(encodeNumber(r), encodeNumber(s));
  }
}

/** False for anything but a good signature. */
export async function verifySm2(message: Buffer, signature: Buffer, publicKey: Buffer): Promise<boolean> {
  const { default: library } = await import('sm-crypto');
  const { sm2 } = library;
  try {
    const [r, s] = sequenceOf(parseDer(signature), 'signature').map((one) => integerHex(one, 'signature'));
    if (r === undefined || s === undefined || r.length > 64 || s.length > 64) return false;
    const both = r.padStart(64, '0') + s.padStart(64, '0');
    return sm2.doVerifySignature([...message], both, publicKey.toString('hex'), { hash: true });
  } catch {
    return false;
  }
}

/** The private number in a PKCS #8 EC key (RFC 5915). */
export function privateNumberOf(pkcs8: Buffer): Buffer {
  const [, , wrapped] = sequenceOf(parseDer(pkcs8), 'private key');
  const [, number] = sequenceOf(parseDer(wrapped?.content ?? Buffer.alloc(0)), 'EC private key');
  if (number?.tag !== derTag.octetString) throw new TypeError('no EC private key');
  return number.content;
}

/** SM3 over what names the signer and over the message. */
function digestOf(message: Buffer, publicKey: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(identity.length * 8);
  const fixed = Buffer.from(curve.a + curve.b + curve.x + curve.y, 'hex');
  const z = createHash('sm3')
    .update(Buffer.concat([length, identity, fixed, publicKey.subarray(1)]))
    .digest();
  return createHash('sm3').update(z).update(message).digest();
}

/** First coordinate of k times the base point. */
function abscissaOf(k: bigint): bigint {
  const point = createECDH('SM2');
  point.setPrivateKey(Buffer.from(k.toString(16).padStart(64, '0'), 'hex'));
  return numberOf(point.getPublicKey().subarray(1, 33));
}

function mod(value: bigint): bigint {
  return ((value % order) + order) % order;
}

/** By Fermat: the order is prime. */
function inverse(value: bigint): bigint {
  let result = 1n;
  let base = mod(value);
  for (let exponent = order - 2n; exponent > 0n; exponent >>= 1n) {
    if ((exponent & 1n) === 1n) result = mod(result * base);
    base = mod(base * base);
  }
  return result;
}

function numberOf(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex')}`);
}

function encodeNumber(value: bigint): Buffer {
  return encodeInteger(Buffer.from(value.toString(16).padStart(64, '0'), 'hex'));
}
