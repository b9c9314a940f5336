import { readPublicKey, type PublicKey } from '../keys/public-key.ts';
import { indexFile, packageFile } from '../sums.ts';

/** What a signature says. */
export interface Statement {
  /** SHA-256 and SM3 of the file that is signed. */
  sha256: string;
  sm3: string;
  key: PublicKey;
  /** ISO 8601, UTC, by the clock of who signed: a time stamp is what proves a time. */
  signedAt: string;
  /** Who signs, as they called themselves. */
  signer: string;
}

/** What is signed: a signature of one form is none of the other, whatever the hashes. */
export interface SignedForm {
  heading: string;
  /** Whose hashes stand in the statement. */
  file: string;
}

/** The seal of a bundle. */
export const bundleForm: SignedForm = { heading: 'zhijian seal 1', file: indexFile };
/** The list of an exported package: its reports and verdicts as well. */
export const packageForm: SignedForm = { heading: 'zhijian package 1', file: packageFile };

/**
 * The bytes that are signed: lines of text that a person can read and any tool can check. Behind them in the file stands `signature: ` and
 * the Base64 of an Ed25519 signature, or of a DER SM2 signature with the default identity.
 */
export function writeStatement(
  { key, sha256, signedAt, signer, sm3 }: Statement,
  { file, heading }: SignedForm = bundleForm,
): string {
  const lines = [
    heading,
    `${file} sha256: ${sha256}`,
    `${file} sm3: ${sm3}`,
    `algorithm: ${key.algorithm}`,
    `key: ${key.id}`,
    `public key: ${key.spki.toString('base64')}`,
    `signed at: ${signedAt}`,
    `signer: ${signer}`,
  ];
  return `${lines.join('\n')}\n`;
}

export function writeSignature(statement: Statement, signature: Buffer, form = bundleForm): string {
  return `${writeStatement(statement, form)}signature: ${signature.toString('base64')}\n`;
}

function patternOf({ file, heading }: SignedForm): RegExp {
  const name = file.replaceAll('.', String.raw`\.`);
  return new RegExp(
    [
      heading,
      String.raw`${name} sha256: (?<sha256>[0-9a-f]{64})`,
      String.raw`${name} sm3: (?<sm3>[0-9a-f]{64})`,
      'algorithm: [a-z0-9]+',
      'key: [0-9a-f]+',
      'public key: (?<spki>[A-Za-z0-9+/=]{1,400})',
      String.raw`signed at: (?<signedAt>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)`,
      String.raw`signer: (?<signer>[^\n]{1,400})`,
      'signature: (?<signature>[A-Za-z0-9+/=]{1,400})',
      '$',
    ].join(String.raw`\n`),
    'u',
  );
}

/** Undefined unless the text is, to the byte, what `writeSignature` writes. */
export function readSignature(
  text: string,
  form = bundleForm,
): { statement: Statement; signature: Buffer } | undefined {
  const groups = patternOf(form).exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { sha256 = '', signature: encoded = '', signedAt = '', signer = '', sm3 = '', spki = '' } = groups;
  const key = readPublicKey(Buffer.from(spki, 'base64'));
  if (key === undefined) return undefined;
  const statement = { sha256, sm3, key, signedAt, signer };
  const signature = Buffer.from(encoded, 'base64');
  return writeSignature(statement, signature, form) === text ? { statement, signature } : undefined;
}
