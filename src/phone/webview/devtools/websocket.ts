import { createHash } from 'node:crypto';
import type { Duplex } from 'node:stream';

/** RFC 6455, section 1.3. */
const MAGIC = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

const TEXT = 1;
const BINARY = 2;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

/** Longest message that is taken. */
const LONGEST = 16 * 1024 * 1024;

/** Answer to a handshake; undefined: the request is none. */
export function acceptUpgrade(key: string | undefined): string | undefined {
  if (key === undefined || Buffer.from(key, 'base64').length !== 16) return undefined;
  const accept = createHash('sha1')
    .update(key + MAGIC)
    .digest('base64');
  return `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`;
}

export interface ServerSocket {
  send(text: string): void;
  close(): void;
}

/** The server's side of a WebSocket whose handshake is done: text messages, pings answered, anything broken closes it. */
export function serveWebSocket(stream: Duplex, onText: (text: string) => void): ServerSocket {
  let held: Buffer = Buffer.alloc(0);
  let message: Buffer[] = [];
  let size = 0;
  let ended = false;
  const write = (opcode: number, payload: Buffer): void => {
    if (!ended && stream.writable) stream.write(frame(opcode, payload));
  };
  const close = (code: number): void => {
    if (ended) return;
    const reason = Buffer.alloc(2);
    reason.writeUInt16BE(code);
    write(CLOSE, reason);
    ended = true;
    stream.end();
  };
  const take = (part: Frame): void => {
    if (ended) return;
    if (part.opcode === PING) return write(PONG, part.payload);
    if (part.opcode === CLOSE) return close(1000);
    if (part.opcode === PONG) return;
    const begins = part.opcode === TEXT || part.opcode === BINARY;
    if (begins === message.length > 0 && size > 0) return close(1002);
    message.push(part.payload);
    size += part.payload.length;
    if (size > LONGEST) return close(1009);
    if (!part.final) return;
    const text = Buffer.concat(message).toString('utf8');
    [message, size] = [[], 0];
    onText(text);
  };
  stream.on('data', (chunk: Buffer) => {
    held = Buffer.concat([held, chunk]);
    for (let next = readFrame(held); next !== undefined; next = readFrame(held)) {
      if (next === 'broken') return close(1002);
      held = held.subarray(next.length);
      take(next);
    }
  });
  stream.on('error', () => stream.destroy());
  return { send: (text) => write(TEXT, Buffer.from(text)), close: () => close(1001) };
}

interface Frame {
  final: boolean;
  opcode: number;
  payload: Buffer;
  /** Bytes of the whole frame. */
  length: number;
}

/** The first frame of what has come; undefined while it is not complete. A client's frames are masked. */
function readFrame(bytes: Buffer): Frame | 'broken' | undefined {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return undefined;
  if ((first & 0x70) !== 0 || (second & 0x80) === 0) return 'broken';
  const short = second & 0x7f;
  const extra = short === 126 ? 2 : short === 127 ? 8 : 0;
  if (bytes.length < 2 + extra) return undefined;
  const size = extra === 0 ? short : extra === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  if (size > LONGEST) return 'broken';
  const start = 2 + extra + 4;
  if (bytes.length < start + size) return undefined;
  const mask = bytes.subarray(start - 4, start);
  const payload = Buffer.from(bytes.subarray(start, start + size));
  for (let at = 0; at < size; at += 1) payload[at]! ^= mask[at % 4]!;
  return { final: (first & 0x80) !== 0, opcode: first & 0x0f, payload, length: start + size };
}

function frame(opcode: number, payload: Buffer): Buffer {
  const size = payload.length;
  const header = Buffer.alloc(size < 126 ? 2 : size < 65_536 ? 4 : 10);
  header[0] = 0x80 | opcode;
  header[1] = size < 126 ? size : size < 65_536 ? 126 : 127;
  if (header.length === 4) header.writeUInt16BE(size, 2);
  if (header.length === 10) header.writeBigUInt64BE(BigInt(size), 2);
  return Buffer.concat([header, payload]);
}
