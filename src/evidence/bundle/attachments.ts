import { readdirSync, readFileSync, renameSync, cpSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import { sha256 } from '../../shared/hashing.ts';
import type { Attachment } from './model.ts';

/** Moves all that stands in `from` into the bundle folder `into`; returns what was moved, sorted. Links and devices stay behind. */
export function adoptAttachments(from: string, into: string): Attachment[] {
  for (const name of readdirSync(from)) move(join(from, name), join(into, name));
  const attachments = readdirSync(into, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => {
      const path = join(file.parentPath, file.name);
      const bytes = readFileSync(path);
      return { path: relative(into, path).split(sep).join('/'), size: bytes.length, sha256: sha256(bytes) };
    });
  return attachments.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // Another file system.
    cpSync(from, to, { recursive: true });
  }
}
