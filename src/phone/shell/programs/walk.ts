import type { CommandIo } from '../command.ts';
import { isDirectory, pathOf } from './inputs.ts';

/** A path and everything below it, folders before what is in them. Names start as `top` was written. */
export function* walk(top: string, io: CommandIo, depth = 0, maxDepth = 100): Generator<string> {
  yield top;
  if (depth >= maxDepth || !isDirectory(pathOf(top, io), io)) return;
  for (const name of io.files.list(pathOf(top, io)) ?? [])
    yield* walk(top.endsWith('/') ? top + name : `${top}/${name}`, io, depth + 1, maxDepth);
}
