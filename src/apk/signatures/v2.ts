import type { BlockScheme } from './block-scheme.ts';
import type { BlockSigner } from './block-signer.ts';
import { readBlockSigner, signerRecords } from './block-signer.ts';
import type { IssueLog } from './issues.ts';
import { issueLog } from './issues.ts';
import { hexId, reasonOf } from './malformed.ts';
import type { SdkRange } from './model.ts';

/** First API level that knows APK Signature Scheme v2. */
export const v2Since = 24;
const maximumSigners = 10;
const strippingProtection = 0xbeeff00d;

/**
 * APK Signature Scheme v2 (source.android.com/docs/security/features/apksigning/v2), all but the content digests. `known` are the schemes
 * that some API level of the range knows, `found` those the signing block holds: an attribute naming a known scheme that is not there
 * tells that it was stripped.
 */
export function readV2(
  value: Buffer,
  range: SdkRange,
  known: ReadonlySet<number>,
  found: ReadonlySet<number>,
): BlockScheme {
  const issues = issueLog();
  const signers: BlockSigner[] = [];
  const scheme = { present: true, issues, signers };
  let records: Buffer[];
  try {
    records = signerRecords(value, 4 * maximumSigners);
  } catch (error) {
    issues.error('signers-malformed', reasonOf(error));
    return scheme;
  }
  if (records.length > maximumSigners)
    issues.error('too-many-signers', `${records.length} signers, ${maximumSigners} are allowed`);
  for (const [index, record] of records.entries()) {
    const signer = readBlockSigner(record, 'v2', `#${index + 1}`, range, issues);
    if (signer === undefined) break;
    signers.push(signer);
    checkAttributes(signer, known, found, issues);
  }
  return scheme;
}

function checkAttributes(
  signer: BlockSigner,
  known: ReadonlySet<number>,
  found: ReadonlySet<number>,
  issues: IssueLog,
): void {
  for (const { id, value } of signer.attributes) {
    if (id !== strippingProtection) {
      issues.warning('attribute-unknown', hexId(id), signer.name);
      continue;
    }
    if (value.length < 4) {
      issues.error('attribute-malformed', `stripping protection of ${value.length} bytes`, signer.name);
      continue;
    }
    const version = value.readInt32LE();
    if (!known.has(version)) issues.warning('scheme-unknown', `scheme ${version} is said to be used too`, signer.name);
    else if (!found.has(version))
      issues.error('scheme-stripped', `signed with scheme v${version} too, which is not there`, signer.name);
  }
}
