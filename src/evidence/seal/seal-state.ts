import { byText } from '../../shared/order.ts';
import type { Difference } from './difference.ts';
import { checkSignature, type SignatureFault } from './signature/check.ts';
import { checkStamp, type StampCheck } from './stamp/check.ts';
import { keyOfSignature, stampFile, stampRequestFile } from './sums.ts';
import type { Trust } from './trust.ts';

export interface SignatureState {
  file: string;
  /** Key id. */
  key: string;
  fault: SignatureFault | undefined;
  /** The key is one of those that were said to be trusted. */
  trusted: boolean;
  /** What the signature says; undefined where it cannot be read. */
  algorithm: string | undefined;
  signer: string | undefined;
  signedAt: string | undefined;
}

/** What vouches for a seal. */
export interface SealState {
  signatures: SignatureState[];
  stamp: StampCheck | undefined;
}

/** Reads a file beside `bundle.json`; undefined: it is not there. */
export type ReadBeside = (file: string) => Buffer | undefined;

/** Checks every signature and the time stamp among these files against the root hashes of the bundle they lie in. */
export async function checkSeal(
  files: readonly string[],
  read: ReadBeside,
  root: { sha256: string; sm3: string },
  trust: Trust,
): Promise<SealState> {
  const signatures: SignatureState[] = [];
  for (const file of files.toSorted(byText)) {
    const key = keyOfSignature(file);
    if (key !== undefined) signatures.push(await signatureState(file, key, read(file), root, trust));
  }
  const response = read(stampFile);
  const stamp = response && (await checkStamp(read(stampRequestFile), response, root.sha256));
  return { signatures, stamp };
}

async function signatureState(
  file: string,
  key: string,
  bytes: Buffer | undefined,
  root: { sha256: string; sm3: string },
  trust: Trust,
): Promise<SignatureState> {
  const { fault, statement } = await checkSignature(bytes?.toString('utf8') ?? '', root, key);
  return {
    file,
    key,
    fault,
    trusted: fault === undefined && trust.has(key),
    algorithm: statement?.key.algorithm,
    signer: statement?.signer,
    signedAt: statement?.signedAt,
  };
}

/** Signatures and stamps that are wrong, as differences. */
export function sealDifferences({ signatures, stamp }: SealState): Difference[] {
  const wrong = signatures.flatMap(({ fault, file }): Difference[] =>
    fault === undefined ? [] : [{ file, kind: 'signature-wrong', detail: fault }],
  );
  if (stamp?.fault === undefined) return wrong;
  return [...wrong, { file: stampFile, kind: 'stamp-wrong', detail: stamp.fault }];
}
