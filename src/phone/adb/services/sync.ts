import type { FileSystem } from '../../shell/file-system.ts';
import { ByteReader } from '../bytes.ts';
import type { AdbStream } from '../stream.ts';
import { entryV1, entryV2, listingEnd, statV1, statV2 } from './sync-records.ts';

/** As adbd bounds it. */
const maxPath = 1024;
const maxChunk = 64 * 1024;
/** What `adb pull` is sent at a time: several DATA packets in one WRTE. */
const maxBurst = 512 * 1024;
const fileType = { mask: 0o170000, link: 0o120000, directory: 0o040000 } as const;

/** A request that ends the session after its FAIL, in adbd's words. */
class SyncFailure extends Error {}

/** File transfer (AOSP `packages/modules/adb/SYNC.TXT`, `file_sync_protocol.h`) until QUIT or the host's end. */
export async function serveSync(stream: AdbStream, files: FileSystem, unknown: (what: string) => void): Promise<void> {
  const reader = new ByteReader(stream.input);
  try {
    for (;;) {
      const header = await reader.exactly(8);
      if (header === undefined) return;
      const id = header.toString('latin1', 0, 4);
      if (id === 'QUIT') return;
      await request(id, header.readUInt32LE(4));
    }
  } catch (error) {
    if (!(error instanceof SyncFailure)) throw error;
    await stream.write(packet('FAIL', Buffer.from(error.message)));
  }

  async function request(id: string, length: number): Promise<void> {
    if (length > maxPath) throw new SyncFailure('path too long');
    const bytes = await reader.exactly(length);
    if (bytes === undefined) return;
    const path = bytes.toString('utf8');
    switch (id) {
      case 'STAT':
        return stream.write(statV1(files.stat(path)));
      case 'STA2':
      case 'LST2':
        return stream.write(statV2(id, files.stat(path)));
      case 'LIST':
        return list(path, entryV1, listingEnd.LIST);
      case 'LIS2':
        return list(path, entryV2, listingEnd.LIS2);
      case 'SEND':
        return receive(path);
      case 'RECV':
        return send(path);
      default:
        unknown(`sync:${id}`);
        throw new SyncFailure(`unknown command ${Buffer.from(id, 'latin1').toString('hex')}`);
    }
  }

  async function list(path: string, entry: typeof entryV1, end: Buffer): Promise<void> {
    for (const name of files.list(path) ?? []) {
      const stat = files.stat(`${path}/${name}`);
      if (stat !== undefined) await stream.write(entry(name, stat));
    }
    await stream.write(end);
  }

  async function send(path: string): Promise<void> {
    if (files.stat(path)?.mode !== undefined && isDirectory(path)) throw new SyncFailure('read failed: Is a directory');
    const bytes = attempt('open failed', () => files.read(path));
    if (bytes === undefined) throw new SyncFailure('open failed: No such file or directory');
    for (let at = 0; at < bytes.length; at += maxBurst) {
      const burst = bytes.subarray(at, at + maxBurst);
      const packets: Buffer[] = [];
      for (let from = 0; from < burst.length; from += maxChunk)
        packets.push(packet('DATA', burst.subarray(from, from + maxChunk)));
      await stream.write(Buffer.concat(packets));
    }
    await stream.write(word('DONE', 0));
  }

  async function receive(request: string): Promise<void> {
    const comma = request.lastIndexOf(',');
    const mode = Number(request.slice(comma + 1));
    if (comma === -1 || !Number.isInteger(mode)) throw new SyncFailure('missing , in ID_SEND_V1');
    const path = request.slice(0, comma);
    let failure = problem(() => create(path, mode));
    for (;;) {
      const header = await reader.exactly(8);
      if (header === undefined) return;
      const id = header.toString('latin1', 0, 4);
      const length = header.readUInt32LE(4);
      if (id === 'DONE') {
        // Hosts of old lose the words when they come before all is sent, so a failure waits until here.
        if (failure !== undefined) throw failure;
        files.write(path, new Uint8Array(), { append: true, mode: mode & 0o777, modifiedAt: length });
        return stream.write(word('OKAY', 0));
      }
      if (id !== 'DATA') throw new SyncFailure(`received unexpected packet ${header.toString('hex', 0, 4)}`);
      if (length > maxChunk) throw new SyncFailure('oversize data message');
      const data = await reader.exactly(length);
      if (data === undefined) return;
      failure ??= problem(() => attempt('write failed', () => files.write(path, data, { append: true })));
      if (failure !== undefined && files.stat(path) !== undefined) files.remove(path);
    }
  }

  function create(path: string, mode: number): void {
    if ((mode & fileType.mask) === fileType.link) throw new SyncFailure("couldn't create symlink: Permission denied");
    if (isDirectory(path)) throw new SyncFailure("couldn't create file: Is a directory");
    const parent = path.slice(0, path.lastIndexOf('/'));
    if (parent !== '') attempt('secure_mkdirs failed', () => files.makeDirectory(parent));
    attempt("couldn't create file", () => files.write(path, new Uint8Array(), { mode: mode & 0o777 }));
  }

  function isDirectory(path: string): boolean {
    return ((files.stat(path)?.mode ?? 0) & fileType.mask) === fileType.directory;
  }
}

/** The file system's word behind what was tried. */
function attempt<T>(what: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new SyncFailure(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function problem(action: () => void): SyncFailure | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (error instanceof SyncFailure) return error;
    throw error;
  }
}

function word(id: string, value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.write(id, 'latin1');
  bytes.writeUInt32LE(value, 4);
  return bytes;
}

function packet(id: string, data: Uint8Array): Buffer {
  return Buffer.concat([word(id, data.length), data]);
}
