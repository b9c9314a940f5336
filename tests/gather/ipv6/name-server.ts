import { createSocket } from 'node:dgram';

export interface Zone {
  [host: string]: { a?: readonly string[]; aaaa?: readonly (readonly number[])[]; silent?: boolean };
}

const recordTypes = { a: 1, aaaa: 28 } as const;

/** A name server on loopback over UDP (RFC 1035): knows the hosts of `zone` and no other. `silent` ones are never answered. */
export async function nameServer(zone: Zone): Promise<{ address: string; asked: string[]; close(): Promise<void> }> {
  const socket = createSocket('udp4');
  const asked: string[] = [];
  socket.on('message', (query, from) => {
    const { end, name } = readName(query);
    const type = query.readUInt16BE(end);
    asked.push(`${name} ${type}`);
    const entry = Object.hasOwn(zone, name) ? zone[name] : undefined;
    if (entry?.silent === true) return;
    const values =
      type === recordTypes.a
        ? (entry?.a ?? []).map((quad) => quad.split('.').map(Number))
        : (entry?.aaaa ?? []).map(wordsToBytes);
    const head = Buffer.from(query.subarray(0, 12));
    head.writeUInt16BE(entry === undefined ? 0x8183 : 0x8180, 2);
    head.writeUInt16BE(values.length, 6);
    head.writeUInt32BE(0, 8);
    const records = values.map((value) => {
      const record = Buffer.alloc(12);
      record.writeUInt16BE(0xc00c, 0);
      record.writeUInt16BE(type, 2);
      record.writeUInt16BE(1, 4);
      record.writeUInt32BE(60, 6);
      record.writeUInt16BE(value.length, 10);
      return Buffer.concat([record, Buffer.from(value)]);
    });
    socket.send(Buffer.concat([head, query.subarray(12, end + 4), ...records]), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  const { port } = socket.address();
  return {
    address: `127.0.0.1:${port}`,
    asked,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

function wordsToBytes(words: readonly number[]): number[] {
  return words.flatMap((word) => [word >> 8, word & 255]);
}

function readName(query: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let size = query[at] ?? 0; size > 0; size = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + size));
    at += size + 1;
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 };
}
