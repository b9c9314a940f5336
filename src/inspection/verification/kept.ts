import { isDeepStrictEqual } from 'node:util';

import { type BundleEntry, type BundleIndex, filesOf, indexFile } from '../../evidence/bundle/model.ts';
import type { Difference } from '../../evidence/seal/difference.ts';

/**
 * Compares a redacted bundle with the index of its original: the same app, tool, time and settings; the same kinds in the same state; every
 * file that is not said to have been changed with its hash; nothing gone or added but what redaction takes away or names anew. What stands
 * in a file that is said to have been changed cannot be compared.
 */
export function compareKept(redacted: BundleIndex, original: BundleIndex): Difference[] {
  return [
    ...compareFacts(redacted, original),
    ...compareKinds(redacted, original),
    ...compareFiles(redacted, original),
  ];
}

/** The file's name may have been redacted. */
function compareFacts(redacted: BundleIndex, original: BundleIndex): Difference[] {
  const facts = ({ apk, createdAt, settings, tool }: BundleIndex) => ({
    'apk.sha256': apk.sha256,
    'apk.size': apk.size,
    createdAt,
    tool,
    settings,
  });
  const expected = facts(original);
  const found = facts(redacted);
  return (Object.keys(expected) as (keyof typeof expected)[])
    .filter((name) => !isDeepStrictEqual(expected[name], found[name]))
    .map((name) => unlike(name));
}

function compareKinds(redacted: BundleIndex, original: BundleIndex): Difference[] {
  const states = ({ entries }: BundleIndex) => new Map(entries.map((entry) => [entry.kind, stateOf(entry)]));
  const before = states(original);
  const now = states(redacted);
  const doubled = redacted.entries.length === now.size ? [] : [unlike('entries')];
  const kinds = [...new Set([...before.keys(), ...now.keys()])];
  return [...doubled, ...kinds.filter((kind) => before.get(kind) !== now.get(kind)).map((kind) => unlike(kind))];
}

/** What of an entry redaction leaves alone. */
function stateOf(entry: BundleEntry): string {
  if (entry.status === 'ok') return `ok ${entry.path}`;
  return entry.status === 'failed' ? `failed ${entry.error.code}` : `skipped ${entry.reason}`;
}

function unlike(detail: string): Difference {
  return { file: indexFile, kind: 'unlike-original', detail };
}

function compareFiles(redacted: BundleIndex, original: BundleIndex): Difference[] {
  const before = new Map(filesOf(original).map(({ path, sha256 }) => [path, sha256]));
  const now = new Map(filesOf(redacted).map(({ path, sha256 }) => [path, sha256]));
  const said = new Map((redacted.redactionOf?.files ?? []).map(({ path, sha256 }) => [path, sha256]));
  const differences: Difference[] = [];
  for (const [path, expected] of before) {
    const found = said.get(path) ?? now.get(path);
    if (found === undefined) differences.push({ file: path, kind: 'missing', expected });
    else if (found !== expected) differences.push({ file: path, kind: 'changed', expected, found });
  }
  for (const path of said.keys()) if (!before.has(path)) differences.push(unlike(path));
  const gone = new Set([...before.keys()].filter((path) => !now.has(path)));
  const looks = (extension: string) => [...gone].filter((path) => lookOf(path) === extension).length;
  const room = new Map(['png', 'xml.gz'].map((extension) => [extension, looks(extension)]));
  for (const [path, sha256] of now) {
    if (before.has(path)) continue;
    // A look that was masked has a new hash, and is named by it.
    const extension = lookOf(path);
    const left = room.get(extension ?? '') ?? 0;
    if (extension !== undefined && left > 0 && path.includes(sha256)) room.set(extension, left - 1);
    else differences.push({ file: path, kind: 'unlisted' });
  }
  return differences;
}

function lookOf(path: string): string | undefined {
  return /^screens\/[0-9a-f]{64}\.(png|xml\.gz)$/.exec(path)?.[1];
}
