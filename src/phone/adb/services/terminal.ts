import type { Readable } from 'node:stream';

import { createPipe, type Pipe } from '../../shell/pipe.ts';

const endOfText = 0x03;
const endOfTransmission = 0x04;
const backspace: ReadonlySet<number> = new Set([0x08, 0x7f]);
const lineEnd: ReadonlySet<number> = new Set([0x0a, 0x0d]);
/** A longer line is cut by the line discipline of Linux, too. */
const maxLine = 4096;

/** CR LF, as a terminal in its usual mode writes lines. */
export function terminalOutput(text: string | Uint8Array): Buffer {
  const plain = Buffer.from(text);
  if (!plain.includes(0x0a)) return plain;
  return Buffer.from(plain.toString('latin1').replaceAll('\n', '\r\n'), 'latin1');
}

/** Lines as a person types them: echoed, with backspace; Ctrl-D on an empty line and Ctrl-C end the input. */
export function terminalInput(raw: Readable, echo: (text: string | Uint8Array) => Promise<void>): Readable {
  const lines = createPipe();
  void edit(raw, lines, echo)
    .catch(() => undefined)
    .finally(() => lines.end());
  return lines.readable;
}

async function edit(raw: Readable, lines: Pipe, echo: (text: string | Uint8Array) => Promise<void>): Promise<void> {
  let line: number[] = [];
  for await (const chunk of raw as AsyncIterable<Buffer>) {
    for (const byte of chunk) {
      if (byte === endOfText) return echo('^C\n');
      if (byte === endOfTransmission && line.length === 0) return;
      if (lineEnd.has(byte)) {
        await echo('\n');
        await lines.write(Buffer.from([...line, 0x0a]));
        line = [];
      } else if (backspace.has(byte)) {
        if (line.length > 0) await echo('\b \b');
        line = withoutLast(line);
      } else if (byte >= 0x20 && line.length < maxLine) {
        line.push(byte);
        await echo(Uint8Array.of(byte));
      }
    }
  }
}

/** Without its last character, which may be several bytes of UTF-8. */
function withoutLast(line: readonly number[]): number[] {
  let end = line.length - 1;
  while (end > 0 && ((line[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return line.slice(0, Math.max(0, end));
}
