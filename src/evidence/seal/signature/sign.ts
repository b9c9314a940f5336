import { addCompanions, rootOf } from '../companions.ts';
import type { PrivateKey } from '../keys/private-key.ts';
import { signatureFile } from '../sums.ts';
import { type Statement, writeSignature, writeStatement } from './statement.ts';

/** Signs a sealed bundle folder; a signature of the same key is replaced. Throws `bundle-unreadable`, `bundle-tampered`, `output-unwritable`. */
export function signBundle(bundle: string, key: PrivateKey, { now, signer }: { now: Date; signer: string }): Statement {
  const { sha256, sm3 } = rootOf(bundle);
  const { algorithm, bytes, id, spki } = key;
  const statement = { sha256, sm3, key: { algorithm, bytes, id, spki }, signedAt: now.toISOString(), signer };
  const signature = key.sign(Buffer.from(writeStatement(statement)));
  addCompanions(bundle, new Map([[signatureFile(id), Buffer.from(writeSignature(statement, signature))]]));
  return statement;
}
