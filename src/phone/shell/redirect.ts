import { Readable } from 'node:stream';

import type { FileSystem } from './file-system.ts';
import { resolvePath } from './paths.ts';
import type { Output, Streams } from './scope.ts';

/** Says in the shell's words why a redirect cannot be. */
export class RedirectError extends Error {}

export interface OpenedRedirect {
  descriptor: number | undefined;
  operator: '>' | '>>' | '<' | 'duplicate';
  target: string;
}

/** The streams behind redirects, opened in order: `2>&1` copies what 1 is at its place. */
export function redirectStreams(
  streams: Streams,
  redirects: readonly OpenedRedirect[],
  files: FileSystem,
  directory: string,
): Streams {
  const outputs = new Map<number, Output>([
    [1, streams.out],
    [2, streams.error],
  ]);
  let { stdin } = streams;
  for (const { descriptor, operator, target } of redirects) {
    if (operator === 'duplicate') {
      if (descriptor === 0) continue;
      const source = target === '-' ? discard : outputs.get(Number(target));
      if (source === undefined) throw new RedirectError(`${target}: bad file descriptor`);
      outputs.set(descriptor ?? 1, source);
    } else if (operator === '<') {
      stdin = readFile(files, resolvePath(directory, target), target);
    } else {
      const output = openFile(files, resolvePath(directory, target), target, operator === '>>');
      for (const number of descriptor === undefined ? [1, 2] : [descriptor]) outputs.set(number, output);
    }
  }
  return { ...streams, stdin, out: outputs.get(1) ?? discard, error: outputs.get(2) ?? discard };
}

const discard: Output = async () => undefined;

function readFile(files: FileSystem, path: string, shown: string): Readable {
  const bytes = files.read(path);
  if (bytes === undefined) {
    const why = files.stat(path) === undefined ? 'No such file or directory' : 'Is a directory';
    throw new RedirectError(`can't open ${shown}: ${why}`);
  }
  // `Readable.from` takes a buffer for one chunk; an empty one is an end.
  return Readable.from(bytes.length === 0 ? [] : [Buffer.from(bytes)], { objectMode: false });
}

function openFile(files: FileSystem, path: string, shown: string, append: boolean): Output {
  if (path === '/dev/null') return discard;
  try {
    files.write(path, new Uint8Array(), { append });
  } catch (error) {
    throw new RedirectError(`can't create ${shown}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return async (text) => files.write(path, Buffer.from(text), { append: true });
}
