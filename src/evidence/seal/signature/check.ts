import { createPublicKey, verify } from 'node:crypto';

import type { PublicKey } from '../keys/public-key.ts';
import { verifySm2 } from '../keys/sm2.ts';
import { bundleForm, readSignature, type Statement, writeStatement } from './statement.ts';

/** `other-bundle`: a signature that was made for another one (of a package: for another list). `other-key`: the file is named after another key. */
export type SignatureFault = 'malformed' | 'other-bundle' | 'other-key' | 'wrong';

export type SignatureCheck = { statement: Statement; fault?: never } | { statement?: Statement; fault: SignatureFault };

/** Checks a signature's text against the hashes of the file that it lies beside, and the key id that its file is named by. */
export async function checkSignature(
  text: string,
  root: { sha256: string; sm3: string },
  keyId: string,
  form = bundleForm,
): Promise<SignatureCheck> {
  const read = readSignature(text, form);
  if (read === undefined) return { fault: 'malformed' };
  const { signature, statement } = read;
  const message = Buffer.from(writeStatement(statement, form));
  if (!(await isSignedBy(statement.key, message, signature))) return { statement, fault: 'wrong' };
  if (statement.key.id !== keyId) return { statement, fault: 'other-key' };
  if (statement.sha256 !== root.sha256 || statement.sm3 !== root.sm3) return { statement, fault: 'other-bundle' };
  return { statement };
}

async function isSignedBy(key: PublicKey, message: Buffer, signature: Buffer): Promise<boolean> {
  if (key.algorithm === 'sm2') return verifySm2(message, signature, key.bytes);
  try {
    return verify(null, message, createPublicKey({ key: key.spki, format: 'der', type: 'spki' }), signature);
  } catch {
    return false;
  }
}
