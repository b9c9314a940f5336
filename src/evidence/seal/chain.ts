import { sha256 } from '../../shared/hashing.ts';

/**
 * A journal is a file of lines, each a JSON object that begins `{"n":<number of the line from 0>,"previous":"<hash>", …}`, where `previous`
 * is the SHA-256 of the line before without its end. Whoever edits, removes or inserts a line breaks the chain behind it; only the end of a
 * journal can be cut off or changed unseen, and that is what sealing is for.
 */
export interface Chain {
  /** Lines up to the first that does not fit. */
  lines: number;
  /** Hash of the last line that fits. */
  head: string;
  /** `torn`: the last line has no end, as a crash leaves it. `broken`: line `lines` (from 0) does not follow the one before it. */
  state: 'whole' | 'torn' | 'broken';
}

/** What stands for the line before the first. */
export const chainBeginning = '0'.repeat(64);

/** A longer line is no line of ours. */
const longestLine = 64 << 20;
const lineEnd = 0x0a;

/** Follows the chain of a journal whose bytes come in pieces. */
export function followChain(): { push(chunk: Buffer): void; end(): Chain } {
  const chain: Chain = { lines: 0, head: chainBeginning, state: 'whole' };
  let rest: Buffer[] = [];
  let length = 0;
  const take = (line: Buffer): void => {
    if (chain.state === 'broken') return;
    if (fits(line, chain)) {
      chain.lines += 1;
      chain.head = sha256(line);
    } else chain.state = 'broken';
  };
  return {
    push(chunk) {
      let from = 0;
      for (let end = chunk.indexOf(lineEnd); end !== -1; end = chunk.indexOf(lineEnd, from)) {
        take(Buffer.concat([...rest, chunk.subarray(from, end)]));
        rest = [];
        length = 0;
        from = end + 1;
      }
      if (chain.state === 'broken' || from === chunk.length) return;
      length += chunk.length - from;
      // The caller may use its buffer again.
      if (length > longestLine) chain.state = 'broken';
      else rest.push(Buffer.from(chunk.subarray(from)));
    },
    end() {
      if (chain.state === 'whole' && length > 0) chain.state = 'torn';
      return chain;
    },
  };
}

export function chainOf(bytes: Buffer): Chain {
  const chain = followChain();
  chain.push(bytes);
  return chain.end();
}

/** A journal of these objects, whose own `n` and `previous` are written anew: for whoever takes secrets out of one that hangs together. */
export function writeChain(records: readonly object[]): string {
  let previous = chainBeginning;
  let text = '';
  for (const [n, record] of records.entries()) {
    const { n: _, previous: __, ...rest } = record as { n?: unknown; previous?: unknown };
    const line = JSON.stringify({ n, previous, ...rest });
    text += `${line}\n`;
    previous = sha256(line);
  }
  return text;
}

/** Whether the bundle's path is that of a journal. */
export function isJournal(path: string): boolean {
  return /^runs\/[^/]+\/trace\.jsonl$/.test(path);
}

function fits(line: Buffer, { head, lines }: Chain): boolean {
  try {
    const { n, previous } = JSON.parse(line.toString('utf8')) as { n?: unknown; previous?: unknown };
    return n === lines && previous === head;
  } catch {
    return false;
  }
}
