import { AdbFailure } from './failure.ts';
import { openService } from './host.ts';
import { type AdbTarget } from './shell.ts';
import { type AdbSocket, type CallLimits } from './socket.ts';

/** Largest DATA of the sync protocol (adb's file_sync_protocol.h). */
const chunkSize = 64 * 1024;
const pullLimit = 256 * 1024 * 1024;

/** Writes a file on the phone. Throws AdbFailure, `refused` with the phone's words where it may not. */
export async function pushFile(
  target: AdbTarget,
  path: string,
  bytes: Uint8Array,
  limits: CallLimits = {},
): Promise<void> {
  const socket = await openService(target.port, target.serial, 'sync:', limits);
  try {
    await socket.write(packet('SEND', Buffer.from(`${path},${0o100644}`)));
    for (let at = 0; at < bytes.length; at += chunkSize) {
      await socket.write(packet('DATA', Buffer.from(bytes.subarray(at, at + chunkSize))));
    }
    await socket.write(header('DONE', 0));
    const { id, length } = await readHeader(socket);
    if (id !== 'OKAY') throw await refusal(socket, length);
    await socket.write(header('QUIT', 0));
  } finally {
    socket.close();
  }
}

/** Reads a file of the phone. Throws AdbFailure. */
export async function pullFile(target: AdbTarget, path: string, limits: CallLimits = {}): Promise<Buffer> {
  const socket = await openService(target.port, target.serial, 'sync:', limits);
  try {
    await socket.write(packet('RECV', Buffer.from(path)));
    const parts: Buffer[] = [];
    for (let size = 0; ;) {
      const { id, length } = await readHeader(socket);
      if (id === 'DONE') break;
      if (id !== 'DATA') throw await refusal(socket, length);
      size += length;
      if (size > pullLimit) throw new AdbFailure('refused', `${path} is larger than ${pullLimit} bytes`);
      parts.push(await socket.exactly(length));
    }
    await socket.write(header('QUIT', 0));
    return Buffer.concat(parts);
  } finally {
    socket.close();
  }
}

function header(id: string, length: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.write(id, 'latin1');
  bytes.writeUInt32LE(length, 4);
  return bytes;
}

function packet(id: string, data: Buffer): Buffer {
  return Buffer.concat([header(id, data.length), data]);
}

async function readHeader(socket: AdbSocket): Promise<{ id: string; length: number }> {
  const bytes = await socket.exactly(8);
  return { id: bytes.toString('latin1', 0, 4), length: bytes.readUInt32LE(4) };
}

async function refusal(socket: AdbSocket, length: number): Promise<AdbFailure> {
  const words = await socket.exactly(Math.min(length, 4096));
  return new AdbFailure('refused', words.toString('utf8'));
}
