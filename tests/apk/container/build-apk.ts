import { buildZip, type EntryToBuild } from '../zip/build-zip.ts';

/** A small APK; with `split`, one of a split set. */
export function buildApk(split?: string, more: EntryToBuild[] = [], packageName?: string): Buffer {
  const manifest = { name: 'AndroidManifest.xml', data: buildManifest(split, packageName), method: 8 } as const;
  return buildZip({ entries: [manifest, ...more] });
}

/** `<manifest package="com.example" split="…"/>` as binary XML (AOSP androidfw ResourceTypes.h). */
export function buildManifest(split?: string, packageName = 'com.example'): Buffer {
  const strings = ['manifest', 'package', packageName, 'split', split ?? ''];
  const attributes = split === undefined ? [[1, 2]] : [[1, 2] as const, [3, 4] as const];
  const none = 0xffffffff;
  const values = attributes.map(([name, value]) => words(none, name!, value!, 0x03000008, value!));
  const counts = Buffer.from(Uint16Array.of(20, 20, attributes.length, 0, 0, 0).buffer);
  const start = chunk(0x0102, 16, Buffer.concat([words(1, none, none, 0), counts, ...values]));
  const end = chunk(0x0103, 16, words(1, none, none, 0));
  return chunk(0x0003, 8, Buffer.concat([stringPool(strings), start, end]));
}

function stringPool(strings: readonly string[]): Buffer {
  const encoded = strings.map((text) => {
    return Buffer.concat([Buffer.from(Uint16Array.of(text.length).buffer), Buffer.from(`${text}\0`, 'utf16le')]);
  });
  const offsets: number[] = [];
  let at = 0;
  for (const text of encoded) {
    offsets.push(at);
    at += text.length;
  }
  const padding = Buffer.alloc((4 - (at % 4)) % 4);
  const header = words(strings.length, 0, 0, 28 + offsets.length * 4, 0);
  return chunk(0x0001, 28, Buffer.concat([header, words(...offsets), ...encoded, padding]));
}

function chunk(type: number, headerSize: number, body: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt16LE(type, 0);
  header.writeUInt16LE(headerSize, 2);
  header.writeUInt32LE(8 + body.length, 4);
  return Buffer.concat([header, body]);
}

function words(...values: number[]): Buffer {
  return Buffer.from(Uint32Array.from(values).buffer);
}
