import { writeChain } from '../../evidence/seal/chain.ts';
import type { Redactor } from './redactor.ts';

/**
 * A journal without secrets. One that hangs together is chained anew: the hash of an original line would let its secret be guessed.
 * Lines that are no JSON are redacted as text, and the chain stays broken there.
 */
export function redactTrace(text: string, redactor: Redactor, renew: (value: object) => object): string {
  const lines = text.split('\n');
  // Behind the last line break stands nothing, or what a crash left of a line.
  const rest = redactor.text(lines.pop() ?? '');
  const records = lines.map(parseLine);
  if (records.every((record) => record !== undefined)) return writeChain(records.map(renew)) + rest;
  const done = lines.map((line, at) => {
    const record = records[at];
    return record === undefined ? redactor.text(line) : JSON.stringify(renew(record));
  });
  return `${done.join('\n')}\n${rest}`;
}

function parseLine(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
