import type { ErrorRecord } from '../../shared/errors.ts';
import { InspectorError } from '../../shared/errors.ts';
import { describeIssue } from '../../shared/issue.ts';
import { parseJson } from '../../shared/json.ts';
import type { Evidence, Gathered, SkipReason } from '../evidence.ts';
import { type EvidenceKind, kindSchemas } from '../kinds/index.ts';
import type { BundleEntry, BundleIndex } from './model.ts';
import { readFileOf, verifyBundle } from './verify.ts';

export interface Bundle {
  path: string;
  /** Root hash. */
  sha256: string;
  index: BundleIndex;
  evidence: Evidence;
}

/**
 * Reads a sealed bundle back. Throws `bundle-tampered`, naming the first file that differs, before anything of it is believed, and
 * `bundle-unreadable` when a file does not have the shape of its kind.
 */
export function readBundle(path: string): Bundle {
  const { sha256, index, differences } = verifyBundle(path, { quick: true });
  const first = differences[0];
  if (first !== undefined || index === undefined) {
    throw new InspectorError('bundle-tampered', `${first?.file} is ${first?.kind}`, { place: path });
  }
  const evidence: Partial<Record<EvidenceKind, Gathered<unknown>>> = {};
  for (const entry of index.entries) evidence[entry.kind as EvidenceKind] = readEntry(path, entry);
  return { path, sha256, index, evidence: evidence as Evidence };
}

/** Bytes of a file that evidence refers to; undefined when the bundle does not list it. */
export function readAttachment(bundle: Pick<Bundle, 'path' | 'index'>, path: string): Uint8Array | undefined {
  return bundle.index.attachments.some((attachment) => attachment.path === path)
    ? readFileOf(bundle.path, path)
    : undefined;
}

function readEntry(path: string, entry: BundleEntry): Gathered<unknown> {
  if (entry.status === 'failed') return { status: 'failed', error: entry.error as ErrorRecord };
  if (entry.status === 'skipped') return { status: 'skipped', reason: entry.reason as SkipReason };
  const place = `${path}/${entry.path}`;
  const text = readFileOf(path, entry.path)?.toString('utf8') ?? '';
  const parsed = kindSchemas[entry.kind as EvidenceKind].safeParse(parseJson(text, 'bundle-unreadable', place));
  if (parsed.success) return { status: 'ok', value: parsed.data };
  throw new InspectorError('bundle-unreadable', describeIssue(parsed.error), { place });
}
