import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { InspectorError } from '../../../shared/errors.ts';
import { addCompanions, rootOf } from '../companions.ts';
import { digestFile, type Digests } from '../digest.ts';
import type { PrivateKey } from '../keys/private-key.ts';
import { packageFile, signatureFile } from '../sums.ts';
import { bundleForm, packageForm, type Statement, writeSignature, writeStatement } from './statement.ts';

/** When, by the clock of who signs, and what they call themselves. */
interface Signing {
  now: Date;
  signer: string;
}

/** Signs a sealed bundle folder; a signature of the same key is replaced. Throws `bundle-unreadable`, `bundle-tampered`, `output-unwritable`. */
export function signBundle(bundle: string, key: PrivateKey, signing: Signing): Statement {
  const { statement, text } = sign(rootOf(bundle), key, signing, bundleForm);
  addCompanions(bundle, new Map([[signatureFile(key.id), Buffer.from(text)]]));
  return statement;
}

/** Signs the list of a package that is still a folder. Throws `output-unwritable`. */
export function signPackage(folder: string, key: PrivateKey, signing: Signing): Statement {
  const digests = digestFile(join(folder, packageFile)) as Required<Digests>;
  const { statement, text } = sign(digests, key, signing, packageForm);
  const path = join(folder, signatureFile(key.id, packageFile));
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new InspectorError('output-unwritable', (error as Error).message, { place: path, cause: error });
  }
  return statement;
}

function sign({ sha256, sm3 }: Required<Digests>, key: PrivateKey, { now, signer }: Signing, form = bundleForm) {
  const { algorithm, bytes, id, spki } = key;
  const statement = { sha256, sm3, key: { algorithm, bytes, id, spki }, signedAt: now.toISOString(), signer };
  const signature = key.sign(Buffer.from(writeStatement(statement, form)));
  return { statement, text: writeSignature(statement, signature, form) };
}
