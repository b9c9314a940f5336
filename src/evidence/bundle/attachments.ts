import { cpSync, readdirSync, renameSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import { followChain, isJournal } from '../seal/chain.ts';
import { digestFile } from '../seal/digest.ts';
import type { Attachment } from './model.ts';

/** Moves all that stands in `from` into the bundle folder `into`; returns what was moved, sorted. Links and devices stay behind. */
export function adoptAttachments(from: string, into: string): Attachment[] {
  for (const name of readdirSync(from)) move(join(from, name), join(into, name));
  return describeAttachments(into);
}

/** Every file of a folder that is to become a bundle, as its index will name it. */
export function describeAttachments(folder: string): Attachment[] {
  const attachments = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => describe(folder, relative(folder, join(file.parentPath, file.name)).split(sep).join('/')));
  return attachments.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function describe(folder: string, path: string): Attachment {
  const chain = isJournal(path) ? followChain() : undefined;
  const digests = digestFile(join(folder, path), chain === undefined ? {} : { watch: chain.push });
  return { path, ...digests, ...(chain === undefined ? {} : { chain: chain.end() }) };
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // Another file system.
    cpSync(from, to, { recursive: true });
  }
}
