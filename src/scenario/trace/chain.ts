import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';

import { chainBeginning } from '../../evidence/seal/chain.ts';
import { InspectorError } from '../../shared/errors.ts';
import { sha256 } from '../../shared/hashing.ts';
import type { TraceRecord } from './record.ts';

export interface TraceWriter {
  append(record: TraceRecord): void;
  /** What was appended is on the disk when this returns. */
  sync(): void;
  close(): void;
}

/**
 * A new trace file: one JSON object a line, `{ n, previous, … }`, where `previous` is the SHA-256 of the line before without its end. Throws
 * `output-unwritable`.
 */
export function createTrace(path: string): TraceWriter {
  const file = attempt(path, () => openSync(path, 'wx'));
  let previous = chainBeginning;
  let n = 0;
  return {
    append: (record) => {
      const line = JSON.stringify({ n, previous, ...record });
      attempt(path, () => writeSync(file, `${line}\n`));
      previous = sha256(line);
      n += 1;
    },
    sync: () => attempt(path, () => fsyncSync(file)),
    close: () => closeSync(file),
  };
}

/** Records of a trace as far as the chain holds. `whole`: nothing was cut off or changed. */
export function readTrace(path: string): { records: TraceRecord[]; whole: boolean } {
  const text = attempt(path, () => readFileSync(path, 'utf8'));
  const records: TraceRecord[] = [];
  let previous = chainBeginning;
  const lines = text.split('\n');
  // A whole file ends in a line break, so that nothing stands behind the last.
  const rest = lines.pop();
  for (const line of lines) {
    const link = parseLine(line);
    if (link === undefined || link.previous !== previous || link.n !== records.length) return { records, whole: false };
    records.push(link.record);
    previous = sha256(line);
  }
  return { records, whole: rest === '' };
}

function parseLine(line: string): { n: number; previous: string; record: TraceRecord } | undefined {
  try {
    const { n, previous, ...record } = JSON.parse(line) as { n: number; previous: string } & TraceRecord;
    return { n, previous, record: record as TraceRecord };
  } catch {
    return undefined;
  }
}

function attempt<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new InspectorError('output-unwritable', (error as Error).message, { place: path, cause: error });
  }
}
