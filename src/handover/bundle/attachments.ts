import { gunzipSync, gzipSync } from 'node:zlib';

import type { StoredCapture } from '../../evidence/kinds/screens.ts';
import { isJournal } from '../../evidence/seal/chain.ts';
import { redactJson } from '../redaction/json.ts';
import type { Cover } from '../redaction/paint.ts';
import { loadPainter, onlyPicture } from '../redaction/picture.ts';
import type { Redactor } from '../redaction/redactor.ts';
import { coversOf, redactTreeFile, type TreeResult } from '../redaction/screens.ts';
import { redactTrace } from '../redaction/trace.ts';
import { renewHashes, type Renewed } from './renew.ts';

export interface AttachmentOptions {
  /** Pictures of which no tree tells what stands on them leave as they are. */
  withUnsearched: boolean;
}

export interface RedactedAttachments {
  /** Hashes of pictures and trees that changed. */
  renewed: Renewed;
  /** Pictures that were painted over. */
  painted: readonly string[];
  /** Pictures that nothing tells about. */
  unsearched: readonly string[];
  /** Files that cannot be searched, or are no pictures after all. */
  leftOut: readonly string[];
}

type Put = (path: string, bytes: Buffer) => string;

const mostText = 256 << 20;

/** Hands every attachment, as it may leave, to `put`, which answers its hash: trees and pictures first, then what names their hashes. */
export async function redactAttachments(
  paths: readonly string[],
  read: (path: string) => Uint8Array | undefined,
  put: Put,
  captures: readonly StoredCapture[],
  redactor: Redactor,
  { withUnsearched }: AttachmentOptions,
): Promise<RedactedAttachments> {
  const renewed = new Map<string, string>();
  const [painted, unsearched, leftOut]: [string[], string[], string[]] = [[], [], []];
  const bytesOf = (path: string) => Buffer.from(read(path) ?? []);
  const keep = (path: string, original: Buffer, clean: Buffer | undefined) => {
    if (clean === undefined) return void leftOut.push(path);
    const hash = put(path, clean);
    if (clean !== original) renewed.set(path, hash);
  };

  const trees = new Map<string, TreeResult>();
  for (const path of paths.filter((one) => /^screens\/.*\.xml\.gz$/.test(one))) {
    const bytes = bytesOf(path);
    const tree = redactTreeFile(bytes, redactor);
    keep(path, bytes, tree.bytes);
    trees.set(path, { ...tree, bytes: tree.bytes === undefined ? undefined : Buffer.alloc(0) });
  }

  const { covers, searched } = coversOf(captures, trees, redactor);
  for (const path of paths.filter((one) => one.endsWith('.png'))) {
    if (!searched.has(path)) unsearched.push(path);
    const cover = covers.get(path) ?? (searched.has(path) || withUnsearched ? undefined : everything);
    const bytes = bytesOf(path);
    if (cover === undefined) {
      keep(path, bytes, onlyPicture(bytes));
      continue;
    }
    painted.push(path);
    keep(path, bytes, (await loadPainter())(bytes, cover));
  }

  for (const path of paths.filter((one) => !trees.has(one) && !one.endsWith('.png'))) {
    const bytes = bytesOf(path);
    const clean = redactOther(path, bytes, redactor, renewed);
    if (clean === undefined) leftOut.push(path);
    else put(path, clean);
  }
  return { renewed, painted, unsearched, leftOut };
}

const everything: Cover = { boxes: [], whole: true, display: { width: 1, height: 1 } };

/** Journals, logs, JSON, text; undefined for what is none of these and holds a secret. */
function redactOther(path: string, bytes: Buffer, redactor: Redactor, renewed: Renewed): Buffer | undefined {
  if (path.endsWith('.gz')) {
    const inner = gunzipped(bytes);
    if (inner === undefined) return undefined;
    const clean = redactOther(path.slice(0, -'.gz'.length), inner, redactor, renewed);
    if (clean === undefined || clean === inner) return clean === undefined ? undefined : bytes;
    return gzipSync(clean);
  }
  const text = textOf(bytes);
  if (text === undefined) return redactor.traces.some((trace) => bytes.includes(trace.bytes)) ? undefined : bytes;
  const clean = redactFileText(path, text, redactor, renewed);
  return clean === text ? bytes : Buffer.from(clean);
}

function redactFileText(path: string, text: string, redactor: Redactor, renewed: Renewed): string {
  const renew = <T>(value: T): T => renewHashes(redactJson(value, redactor), renewed);
  if (isJournal(path) || path.endsWith('.jsonl')) return redactTrace(text, redactor, renew);
  if (path.endsWith('.json')) {
    try {
      const value: unknown = JSON.parse(text);
      const clean = JSON.stringify(renew(value));
      return clean === JSON.stringify(value) ? text : `${clean}\n`;
    } catch {
      // Not JSON after all.
    }
  }
  // Line by line: what one of them has escaped says nothing of the others.
  return text
    .split('\n')
    .map((line) => redactor.text(line))
    .join('\n');
}

function gunzipped(bytes: Buffer): Buffer | undefined {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostText });
  } catch {
    return undefined;
  }
}

/** Undefined for bytes that are no UTF-8 text. */
function textOf(bytes: Buffer): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
