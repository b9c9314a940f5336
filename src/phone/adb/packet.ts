/** Commands of the ADB transport, as little-endian words (AOSP `packages/modules/adb/protocol.txt`). */
export const transportCommand = {
  cnxn: 0x4e584e43,
  open: 0x4e45504f,
  okay: 0x59414b4f,
  clse: 0x45534c43,
  wrte: 0x45545257,
  auth: 0x48545541,
  stls: 0x534c5453,
  sync: 0x434e5953,
} as const;

/** From this version on nobody computes checksums. */
export const checksumFreeVersion = 0x01000001;
export const maxPayload = 1024 * 1024;
const headerLength = 24;
const known: ReadonlySet<number> = new Set(Object.values(transportCommand));

export interface Packet {
  command: number;
  arg0: number;
  arg1: number;
  payload: Buffer;
}

/** The other end does not speak ADB: the connection is closed. */
export class ProtocolError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ProtocolError';
  }
}

/** `checksum`: for hosts older than `checksumFreeVersion`, the sum of all bytes. */
export function encodeHeader(packet: Packet, checksum: boolean): Buffer {
  const header = Buffer.allocUnsafe(headerLength);
  header.writeUInt32LE(packet.command, 0);
  header.writeUInt32LE(packet.arg0, 4);
  header.writeUInt32LE(packet.arg1, 8);
  header.writeUInt32LE(packet.payload.length, 12);
  header.writeUInt32LE(checksum ? sumOf(packet.payload) : 0, 16);
  header.writeUInt32LE((packet.command ^ 0xffffffff) >>> 0, 20);
  return header;
}

function sumOf(bytes: Buffer): number {
  let sum = 0;
  for (const byte of bytes) sum = (sum + byte) >>> 0;
  return sum;
}

/** Cuts the byte stream of a socket into packets, copying each byte once. */
export class PacketReader {
  readonly #header = Buffer.alloc(headerLength);
  #headerFilled = 0;
  #packet: Packet | undefined;
  #payloadFilled = 0;

  /** Packets that are complete with `chunk`. Throws `ProtocolError` on a header no ADB host sends. */
  *push(chunk: Buffer): Generator<Packet> {
    let at = 0;
    while (at < chunk.length) {
      if (this.#packet === undefined) {
        at += this.#fillHeader(chunk, at);
        if (this.#headerFilled < headerLength) return;
        this.#packet = decodeHeader(this.#header);
        this.#payloadFilled = 0;
      }
      const { payload } = this.#packet;
      const copied = chunk.copy(payload, this.#payloadFilled, at, at + payload.length - this.#payloadFilled);
      at += copied;
      this.#payloadFilled += copied;
      if (this.#payloadFilled < payload.length) return;
      const packet = this.#packet;
      this.#packet = undefined;
      this.#headerFilled = 0;
      yield packet;
    }
  }

  #fillHeader(chunk: Buffer, at: number): number {
    const copied = chunk.copy(this.#header, this.#headerFilled, at, at + headerLength - this.#headerFilled);
    this.#headerFilled += copied;
    return copied;
  }
}

function decodeHeader(header: Buffer): Packet {
  const command = header.readUInt32LE(0);
  const length = header.readUInt32LE(12);
  if (!known.has(command)) throw new ProtocolError(`unknown command 0x${command.toString(16)}`);
  if (header.readUInt32LE(20) !== (command ^ 0xffffffff) >>> 0) throw new ProtocolError('bad magic');
  if (length > maxPayload) throw new ProtocolError(`payload of ${length} bytes`);
  return {
    command,
    arg0: header.readUInt32LE(4),
    arg1: header.readUInt32LE(8),
    payload: Buffer.allocUnsafe(length),
  };
}
