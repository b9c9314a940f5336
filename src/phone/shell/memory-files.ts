import type { FileStat, FileSystem, LiveFile } from './file-system.ts';
import { baseName, normalise, parentOf } from './paths.ts';

const type = { file: 0o100000, directory: 0o040000 } as const;

/** What is on a phone before anything was done with it. */
const skeleton = [
  '/apex',
  '/cache',
  '/data/app',
  '/data/data',
  '/data/local/tmp',
  '/data/misc',
  '/data/system',
  '/data/user/0',
  '/dev',
  '/mnt',
  '/proc/net',
  '/product',
  ...['Alarms', 'Android/data', 'DCIM/Camera', 'Download', 'Movies', 'Music', 'Pictures'].map(
    (name) => `/storage/emulated/0/${name}`,
  ),
  '/sys',
  '/system/app',
  '/system/bin',
  '/system/etc',
  '/system/fonts',
  '/system/framework',
  '/vendor',
];

/** Links of a phone. They are resolved before anything else, so that nothing else knows them. */
const links: readonly (readonly [string, string])[] = [
  ['/sdcard', '/storage/emulated/0'],
  ['/mnt/sdcard', '/storage/emulated/0'],
  ['/storage/self/primary', '/storage/emulated/0'],
  ['/bin', '/system/bin'],
  ['/etc', '/system/etc'],
  ['/tmp', '/data/local/tmp'],
];

interface Directory {
  kind: 'directory';
  names: Map<string, Node>;
  modifiedAt: number;
}

interface File {
  kind: 'file';
  /** Appending is common (transfers, redirects), so parts are joined when they are read. */
  parts: Uint8Array[];
  size: number;
  mode: number;
  modifiedAt: number;
}

interface Live {
  kind: 'live';
  content: LiveFile;
}

type Node = Directory | File | Live;

/**
 * An Android phone's files. `limitBytes` is its storage; over it, writing throws `No space left on device`. `now` is the phone's clock in
 * milliseconds since 1970.
 */
export function createFileSystem(limitBytes: number, now: () => number = Date.now): FileSystem {
  return new MemoryFiles(limitBytes, () => Math.floor(now() / 1000));
}

class MemoryFiles implements FileSystem {
  readonly #limit: number;
  readonly #seconds: () => number;
  readonly #root: Directory;
  #used = 0;

  constructor(limitBytes: number, seconds: () => number) {
    this.#limit = limitBytes;
    this.#seconds = seconds;
    this.#root = newDirectory(seconds());
    for (const path of skeleton) this.#directory(path);
    for (const device of ['/dev/null', '/dev/zero']) this.setLive(device, () => '');
  }

  stat(path: string): FileStat | undefined {
    const node = this.#find(follow(path));
    if (node === undefined) return undefined;
    if (node.kind === 'directory') return { mode: type.directory | 0o771, size: 3452, modifiedAt: node.modifiedAt };
    if (node.kind === 'file') return { mode: type.file | node.mode, size: node.size, modifiedAt: node.modifiedAt };
    // As in /proc: the size is not known before it is read.
    return { mode: type.file | 0o444 | executable(follow(path)), size: 0, modifiedAt: this.#seconds() };
  }

  read(path: string): Uint8Array | undefined {
    const node = this.#find(follow(path));
    if (node === undefined || node.kind === 'directory') return undefined;
    if (node.kind === 'live') return Buffer.from(node.content());
    const first = node.parts[0];
    if (first !== undefined && node.parts.length === 1) return first;
    const joined = Buffer.concat(node.parts);
    node.parts = [joined];
    return joined;
  }

  write(path: string, bytes: Uint8Array, options: { append?: boolean; mode?: number; modifiedAt?: number } = {}): void {
    const normal = follow(path);
    if (normal === '/dev/null') return;
    checkLength(normal);
    if (readOnly.test(normal)) throw new Error('Read-only file system');
    const file = this.#fileFor(normal);
    const freed = options.append === true ? 0 : file.size;
    if (this.#used - freed + bytes.length > this.#limit) throw new Error('No space left on device');
    if (options.append !== true) {
      file.parts = [];
      file.size = 0;
    }
    // A copy: the bytes are often part of a buffer that the caller fills again.
    if (bytes.length > 0) file.parts.push(Buffer.from(bytes));
    file.size += bytes.length;
    this.#used += bytes.length - freed;
    if (options.mode !== undefined) file.mode = options.mode & 0o7777;
    file.modifiedAt = options.modifiedAt ?? this.#seconds();
  }

  list(path: string): readonly string[] | undefined {
    const normal = follow(path);
    const node = this.#find(normal);
    if (node?.kind !== 'directory') return undefined;
    const linked = links.map(([link]) => link).filter((link) => parentOf(link) === normal && normal !== '/mnt');
    return [...new Set([...node.names.keys(), ...linked.map(baseName)])].sort();
  }

  makeDirectory(path: string): void {
    const normal = follow(path);
    if (this.#find(normal)?.kind === 'directory') return;
    checkLength(normal);
    if (readOnly.test(normal)) throw new Error('Read-only file system');
    this.#directory(normal);
  }

  /** With everything below it. */
  remove(path: string): boolean {
    const normal = follow(path);
    const parent = this.#find(parentOf(normal));
    const node = this.#find(normal);
    if (normal === '/' || node === undefined || parent?.kind !== 'directory') return false;
    if (node.kind !== 'live' && readOnly.test(normal)) return false;
    this.#used -= sizeOf(node);
    parent.modifiedAt = this.#seconds();
    return parent.names.delete(baseName(normal));
  }

  setLive(path: string, live: LiveFile): void {
    const normal = follow(path);
    this.#directory(parentOf(normal)).names.set(baseName(normal), { kind: 'live', content: live });
  }

  space(): { total: number; used: number } {
    return { total: this.#limit, used: this.#used };
  }

  #find(path: string): Node | undefined {
    let node: Node | undefined = this.#root;
    for (const name of namesOf(path)) node = node?.kind === 'directory' ? node.names.get(name) : undefined;
    return node;
  }

  #directory(path: string): Directory {
    let directory = this.#root;
    for (const name of namesOf(path)) {
      const next = directory.names.get(name) ?? newDirectory(this.#seconds());
      if (next.kind !== 'directory') throw new Error('Not a directory');
      directory.names.set(name, next);
      directory = next;
    }
    return directory;
  }

  #fileFor(path: string): File {
    const existing = this.#find(path);
    if (existing?.kind === 'directory') throw new Error('Is a directory');
    if (existing?.kind === 'live') throw new Error('Permission denied');
    if (existing !== undefined) return existing;
    const parent = this.#find(parentOf(path));
    if (parent === undefined) throw new Error('No such file or directory');
    if (parent.kind !== 'directory') throw new Error('Not a directory');
    const file: File = { kind: 'file', parts: [], size: 0, mode: 0o660, modifiedAt: this.#seconds() };
    parent.names.set(baseName(path), file);
    parent.modifiedAt = this.#seconds();
    return file;
  }
}

const maxName = 255;
const maxPath = 4096;
const readOnly = /^\/(?:apex|product|system|vendor)(?:\/|$)/;

function checkLength(path: string): void {
  const tooLong = Buffer.byteLength(path) > maxPath || namesOf(path).some((name) => Buffer.byteLength(name) > maxName);
  if (tooLong) throw new Error('File name too long');
}

function newDirectory(modifiedAt: number): Directory {
  return { kind: 'directory', names: new Map(), modifiedAt };
}

function sizeOf(node: Node): number {
  if (node.kind === 'live') return 0;
  if (node.kind === 'file') return node.size;
  return [...node.names.values()].reduce((sum, child) => sum + sizeOf(child), 0);
}

function namesOf(path: string): string[] {
  return path === '/' ? [] : path.slice(1).split('/');
}

function executable(path: string): number {
  return path.startsWith('/system/bin/') ? 0o111 : 0;
}

function follow(path: string): string {
  const normal = normalise(path);
  const link = links.find(([from]) => normal === from || normal.startsWith(`${from}/`));
  return link === undefined ? normal : link[1] + normal.slice(link[0].length);
}
