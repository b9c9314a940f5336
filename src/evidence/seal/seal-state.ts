import { byText } from '../../shared/order.ts';
import type { Difference } from './difference.ts';
import { checkSignature, type SignatureFault } from './signature/check.ts';
import { bundleForm, type SignedForm } from './signature/statement.ts';
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
  const signatures = await checkSignatures(files, read, root, trust);
  const response = read(stampFile);
  const stamp = response && (await checkStamp(read(stampRequestFile), response, root.sha256));
  return { signatures, stamp };
}

/** Checks every signature of this form among these files. `root`: hashes of the file that they are over. */
export async function checkSignatures(
  files: readonly string[],
  read: ReadBeside,
  root: { sha256: string; sm3: string },
  trust: Trust,
  form: SignedForm = bundleForm,
): Promise<SignatureState[]> {
  const signatures: SignatureState[] = [];
  for (const file of files.toSorted(byText)) {
    const key = keyOfSignature(file, form.file);
    if (key === undefined) continue;
    const { fault, statement } = await checkSignature(read(file)?.toString('utf8') ?? '', root, key, form);
    signatures.push({
      file,
      key,
      fault,
      trusted: fault === undefined && trust.has(key),
      algorithm: statement?.key.algorithm,
      signer: statement?.signer,
      signedAt: statement?.signedAt,
    });
  }
  return signatures;
}

/** Signatures and stamps that are wrong, as differences. */
export function sealDifferences({ signatures, stamp }: SealState): Difference[] {
  const wrong = signatures.flatMap(({ fault, file }): Difference[] =>
    fault === undefined ? [] : [{ file, kind: 'signature-wrong', detail: fault }],
  );
  if (stamp?.fault === undefined) return wrong;
  return [...wrong, { file: stampFile, kind: 'stamp-wrong', detail: stamp.fault }];
}
