import type { CommandIo } from '../command.ts';
import { ProgramFailure } from '../failures.ts';
import { chunksOf } from '../lines.ts';
import { resolvePath } from '../paths.ts';

const directoryBits = 0o040000;
const typeMask = 0o170000;
/** What a program may hold at once: a whole input that it sorts or sums up. */
const maxHeld = 256 * 1024 * 1024;

export function pathOf(name: string, io: CommandIo): string {
  return resolvePath(io.variables.get('PWD') ?? '/', name);
}

export function isDirectory(path: string, io: CommandIo): boolean {
  return ((io.files.stat(path)?.mode ?? 0) & typeMask) === directoryBits;
}

/** The bytes of a file. Throws `ProgramFailure` in Linux's words. */
function readFile(name: string, io: CommandIo): Uint8Array {
  const path = pathOf(name, io);
  const bytes = io.files.read(path);
  if (bytes !== undefined) return bytes;
  throw new ProgramFailure(`${name}: ${isDirectory(path, io) ? 'Is a directory' : 'No such file or directory'}`);
}

/** A file or, for `-`, stdin, as it comes. */
export async function* input(name: string, io: CommandIo): AsyncGenerator<Uint8Array> {
  if (name === '-') yield* chunksOf(io.stdin);
  else yield readFile(name, io);
}

/** All of it. */
export async function readAll(name: string, io: CommandIo): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input(name, io)) {
    size += chunk.length;
    if (size > maxHeld) throw new ProgramFailure('out of memory');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Lines without their newline, as many at a time as have come: a filter behind `logcat` must not wait for its end. Bytes that are no
 * UTF-8 become U+FFFD.
 */
export async function* lineBatches(name: string, io: CommandIo): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input(name, io)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield [rest];
}

export async function* linesOf(name: string, io: CommandIo): AsyncGenerator<string> {
  for await (const batch of lineBatches(name, io)) yield* batch;
}

/** Runs `action` for each operand (`-` for none); a failing one is said and the rest goes on. Resolves to the exit code. */
export async function forEachOperand(
  program: string,
  operands: readonly string[],
  io: CommandIo,
  action: (operand: string) => Promise<void> | void,
): Promise<number> {
  let status = 0;
  for (const operand of operands) {
    try {
      await action(operand);
    } catch (error) {
      const isOurs = error instanceof ProgramFailure || (error instanceof Error && error.constructor === Error);
      if (!isOurs) throw error;
      status = 1;
      await io.error(`${program}: ${error.message}\n`);
    }
  }
  return status;
}
