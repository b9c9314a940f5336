import { z } from 'zod';

import { sha256 } from '../../shared/hashing.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Something that left, as one line of `exports.jsonl`. */
export const exportRecord = z.object({
  /** ISO 8601, UTC. */
  at: z.string(),
  /** Who exported it: as told, or the user of the system. */
  by: z.string(),
  /** What was asked for: `export`, `report`, `notice`, `retest`, `compare`, `summary`. */
  command: z.string(),
  inspection: z.string(),
  /** Root hash of the evidence that it was made from. */
  bundle: z.string(),
  /** Name of the file, without its folder. */
  file: z.string(),
  /** Bytes. */
  size: z.number().int(),
  sha256: hash,
  /** What must not leave was taken out; `raw`: the original evidence is in it too; `none`: nothing was looked for. */
  redaction: z.enum(['redacted', 'raw', 'none']),
});
export type ExportRecord = z.infer<typeof exportRecord>;

const line = exportRecord.extend({ n: z.number().int().nonnegative(), previous: hash });

/** What stands for the line before the first. */
const beginning = '0'.repeat(64);

export interface LogReading {
  records: readonly ExportRecord[];
  /** Hash of each line. */
  hashes: readonly string[];
  /** Number of the first line, from 1, that does not follow the one before it; undefined: the chain holds. */
  broken: number | undefined;
}

/** Follows the chain of an export log. A record behind a broken place is not believed. */
export function readLog(text: string): LogReading {
  const records: ExportRecord[] = [];
  const hashes: string[] = [];
  const lines = text.split('\n');
  const rest = lines.pop();
  for (const [at, source] of lines.entries()) {
    const parsed = parse(source);
    if (parsed === undefined || parsed.n !== at || parsed.previous !== (hashes.at(-1) ?? beginning))
      return { records, hashes, broken: at + 1 };
    const { n: _, previous: __, ...record } = parsed;
    records.push(record);
    hashes.push(sha256(source));
  }
  return { records, hashes, broken: rest === '' ? undefined : lines.length + 1 };
}

/** The line that goes behind `count` others, of which `last` is the hash of the last. */
export function nextLine(before: { count: number; last: string | undefined }, record: ExportRecord): string {
  return `${JSON.stringify({ n: before.count, previous: before.last ?? beginning, ...record })}\n`;
}

/** By which the next line names this one. */
export function hashOfLine(line: string): string {
  return sha256(line.trimEnd());
}

function parse(source: string): z.infer<typeof line> | undefined {
  try {
    return line.safeParse(JSON.parse(source)).data;
  } catch {
    return undefined;
  }
}
