import type { Difference } from '../../evidence/seal/difference.ts';
import type { SealState } from '../../evidence/seal/seal-state.ts';
import type { BundleCheck } from '../../inspection/verification/model.ts';
import { visible } from '../../shared/text.ts';
import { sayFault, saySeal } from '../sealing-texts.ts';
import type { Terminal } from '../terminal.ts';

const verdictWords = {
  confirmed: 'verdictsConfirmed',
  'other-rules': 'verdictsOtherRules',
  redacted: 'verdictsRedacted',
} as const;

/** So many differences are told one by one; `--json` has all. */
const told = 200;

/** What a check of a bundle found, in lines. */
export function describeCheck(terminal: Terminal, check: BundleCheck): string[] {
  const {
    differences,
    files,
    index,
    inspection,
    listSignatures,
    origin,
    packing,
    seal,
    sha256,
    sm3,
    verdict,
    verdicts,
  } = check;
  const roots = [saySeal(terminal, 'rootSha256', { hash: sha256 }), saySeal(terminal, 'rootSm3', { hash: sm3 })];
  const other = [
    ...(inspection === 'other' ? [saySeal(terminal, 'otherBundle')] : []),
    ...(inspection === 'unreadable' ? [saySeal(terminal, 'inspectionUnreadable')] : []),
  ];
  if (verdict === 'differs') return [...describeDifferences(terminal, differences, 'differs'), ...other, ...roots];
  const torn = (index?.attachments ?? []).filter(({ chain }) => chain?.state === 'torn');
  return [
    saySeal(terminal, verdict, { files }),
    ...(packing === 'foreign' ? [saySeal(terminal, 'foreignPacking')] : []),
    ...roots,
    ...describeSeal(terminal, seal),
    ...(origin === undefined ? [] : describeOrigin(terminal, origin, seal)),
    ...describeList(terminal, listSignatures),
    ...other,
    ...(verdicts === undefined || verdicts === 'differ' ? [] : [saySeal(terminal, verdictWords[verdicts])]),
    ...torn.map(({ path }) => saySeal(terminal, 'chainTorn', { file: path })),
    ...(verdict === 'unsigned' ? [saySeal(terminal, 'unsignedMeans')] : []),
    ...(verdict === 'unknown-key' ? [saySeal(terminal, 'unknownMeans')] : []),
  ];
}

export function describeDifferences(
  terminal: Terminal,
  differences: readonly Difference[],
  heading: 'differs' | 'journalDiffers',
): string[] {
  const [first] = differences;
  if (first === undefined) return [];
  const lines = differences.slice(0, told).flatMap((difference) => {
    const { expected, file, found } = difference;
    const head = `  ${sayKind(terminal, difference)}  ${visible(file)}`;
    const hashes = [
      ...(expected === undefined ? [] : [`- ${expected}`]),
      ...(found === undefined ? [] : [`+ ${found}`]),
    ];
    return [head, ...hashes.map((line) => `    ${line}`)];
  });
  const what = `${sayKind(terminal, first)}  ${visible(first.file)}`;
  const more = differences.length > told ? [`  … +${differences.length - told}`] : [];
  return [
    saySeal(terminal, heading, { count: differences.length }),
    saySeal(terminal, 'firstDifference', { what }),
    ...lines,
    ...more,
  ];
}

function sayKind(terminal: Terminal, { detail = '', kind, line = 0 }: Difference): string {
  return saySeal(terminal, kind, { line, why: sayFault(terminal, detail) });
}

function describeSeal(
  terminal: Terminal,
  { signatures, stamp }: SealState,
  trustedAs: 'signatureTrusted' | 'signatureTrustedOriginal' = 'signatureTrusted',
): string[] {
  const lines = signatures.map(({ algorithm = '', fault, key, signedAt = '', signer = '', trusted }) => {
    const known = trusted ? trustedAs : 'signatureUnknown';
    const state = saySeal(terminal, fault === undefined ? known : 'signatureWrong');
    return saySeal(terminal, 'signature', { signer, algorithm, key, at: signedAt, state });
  });
  if (stamp === undefined) return lines;
  return [...lines, saySeal(terminal, 'stamp', { at: stamp.time ?? '', authority: stamp.authority ?? '' })];
}

function describeList(terminal: Terminal, signatures: BundleCheck['listSignatures']): string[] {
  if (signatures === undefined) return [];
  if (signatures.length === 0) return [saySeal(terminal, 'listUnsigned')];
  const lines = describeSeal(terminal, { signatures: [...signatures], stamp: undefined });
  return [...lines.map((what) => saySeal(terminal, 'listSignature', { what })), saySeal(terminal, 'listSigned')];
}

function describeOrigin(terminal: Terminal, origin: NonNullable<BundleCheck['origin']>, own: SealState): string[] {
  const { changed, indexFound, seal, sha256 } = origin;
  const head = saySeal(terminal, 'redacted', { sha256, changed });
  const vouched = saySeal(terminal, own.signatures.length === 0 ? 'redactedUnsigned' : 'redactedSigned');
  if (!indexFound) return [head, saySeal(terminal, 'originalWithout')];
  const lines = seal === undefined ? [] : describeSeal(terminal, seal, 'signatureTrustedOriginal');
  return [
    head,
    ...(lines.length === 0 ? [] : [vouched]),
    ...lines.map((what) => saySeal(terminal, 'original', { what })),
  ];
}
