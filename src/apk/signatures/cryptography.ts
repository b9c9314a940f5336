import { constants, verify } from 'node:crypto';

import { reasonOf } from './malformed.ts';
import type { HashName, KeyKind } from './object-identifiers.ts';
import { loadPublicKey } from './public-key.ts';

export interface SignatureScheme {
  key: KeyKind;
  hash: HashName;
  /** RSASSA-PSS with a salt as long as the digest, instead of PKCS #1 v1.5. */
  pss?: boolean;
}

export type SignatureCheck = { outcome: 'verified' } | { outcome: 'wrong' | 'bad-key' | 'unusable'; reason: string };

/**
 * Checks one signature. `wrong`: it is not over this data by this key; `bad-key`: the key cannot be read or is of another kind;
 * `unusable`: the cryptography refused (too large a key …).
 */
export function checkSignature(scheme: SignatureScheme, spki: Buffer, data: Buffer, signature: Buffer): SignatureCheck {
  const loaded = loadPublicKey(spki);
  if (loaded === undefined) return { outcome: 'bad-key', reason: 'public key cannot be read' };
  const { key, kind } = loaded;
  if (kind !== scheme.key) return { outcome: 'bad-key', reason: `public key is ${kind}, not ${scheme.key}` };
  const padding =
    scheme.pss === true
      ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
      : {};
  try {
    if (verify(scheme.hash, data, { key, ...padding }, signature)) return { outcome: 'verified' };
  } catch (error) {
    return { outcome: 'unusable', reason: reasonOf(error) };
  }
  return { outcome: 'wrong', reason: 'signature does not match' };
}
