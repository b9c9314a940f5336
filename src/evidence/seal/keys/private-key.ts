import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

import { InspectorError } from '../../../shared/errors.ts';
import { type KeyAlgorithm, type PublicKey, readPublicKey } from './public-key.ts';
import { privateNumberOf, signSm2 } from './sm2.ts';

export interface PrivateKey extends PublicKey {
  sign(message: Buffer): Buffer;
}

/** A new key as PEM of PKCS #8, encrypted (PBES2, AES-256-CBC) where there is a passphrase. */
export function generateKey(algorithm: KeyAlgorithm, passphrase: string | undefined): { pem: string; key: PublicKey } {
  const pair =
    algorithm === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'SM2' });
  const encryption = passphrase === undefined ? {} : { cipher: 'aes-256-cbc', passphrase };
  const pem = pair.privateKey.export({ type: 'pkcs8', format: 'pem', ...encryption }).toString();
  return { pem, key: publicPart(pair.publicKey, '') };
}

/** Throws `key-invalid`, and `passphrase-wrong` for an encrypted key that does not open. */
export function openPrivateKey(pem: string, passphrase: string | undefined, place: string): PrivateKey {
  const secret = unlock(pem, passphrase, place);
  const key = publicPart(createPublicKey(secret), place);
  if (key.algorithm === 'ed25519') return { ...key, sign: (message) => sign(null, message, secret) };
  const number = privateNumberOf(secret.export({ type: 'pkcs8', format: 'der' }));
  return { ...key, sign: (message) => signSm2(message, number, key.bytes) };
}

export function isEncrypted(pem: string): boolean {
  return pem.includes('-----BEGIN ENCRYPTED PRIVATE KEY-----');
}

function unlock(pem: string, passphrase: string | undefined, place: string): KeyObject {
  const locked = isEncrypted(pem);
  try {
    return createPrivateKey({ key: pem, format: 'pem', ...(locked ? { passphrase: passphrase ?? '' } : {}) });
  } catch (error) {
    throw new InspectorError(locked ? 'passphrase-wrong' : 'key-invalid', (error as Error).message, {
      place,
      cause: error,
    });
  }
}

function publicPart(key: KeyObject, place: string): PublicKey {
  const read = readPublicKey(key.export({ type: 'spki', format: 'der' }));
  if (read !== undefined) return read;
  const message = { zh: '既不是 Ed25519 也不是 SM2 密钥', en: 'neither an Ed25519 nor an SM2 key' };
  throw new InspectorError('key-invalid', message, { place });
}
