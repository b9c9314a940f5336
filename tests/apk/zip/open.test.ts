import { expect, test } from 'vitest';

import { fromBuffer, type ByteSource } from '../../../src/apk/bytes.ts';
import { entrySource, openZip } from '../../../src/apk/zip/open.ts';
import { Budget, defaultLimits } from '../../../src/shared/budget.ts';
import { buildZip, zip64End, zip64Extra, type EntryToBuild } from './build-zip.ts';
import { codes, open, openBuilt, openWith, readText, thrown } from './open-built.ts';

const manifest: EntryToBuild = { name: 'AndroidManifest.xml', data: 'manifest '.repeat(50), method: 8 };
const dex: EntryToBuild = { name: 'classes.dex', data: 'dex code' };
const sound = [manifest, dex];

test('an honest archive is read without a word', () => {
  const archive = openBuilt({ entries: [manifest, dex, { name: '资源/图.txt', data: '图', descriptor: true }] });
  expect(archive.entries.map((entry) => entry.name)).toEqual(['AndroidManifest.xml', 'classes.dex', '资源/图.txt']);
  expect(readText(archive, 'AndroidManifest.xml')).toBe(manifest.data);
  expect(readText(archive, 'classes.dex')).toBe('dex code');
  expect(readText(archive, '资源/图.txt')).toBe('图');
  expect(archive.find('classes.DEX')).toBeUndefined();
  expect(archive.problems).toEqual([]);
});

test('an entry says where its data is', () => {
  const archive = openBuilt({ entries: [{ ...dex, local: { extra: Buffer.alloc(7) } }] });
  const entry = archive.find('classes.dex')!;
  expect(entry).toMatchObject({ index: 0, method: 0, stored: true, size: 8, compressedSize: 8, headerOffset: 0 });
  expect(entry.dataOffset).toBe(30 + 'classes.dex'.length + 7);
  expect(entry.nameBytes.toString()).toBe('classes.dex');
});

test('opening reads no local header', () => {
  const source = fromBuffer(buildZip({ entries: sound }), 'test.apk');
  const offsets: number[] = [];
  const watched: ByteSource = {
    ...source,
    read: (offset, length) => (offsets.push(offset), source.read(offset, length)),
  };
  const archive = openZip(watched, new Budget(defaultLimits));
  const dexHeader = archive.find('classes.dex')!.headerOffset;
  expect(offsets).not.toContain(dexHeader);
  expect(archive.find('classes.dex')!.dataOffset).toBeGreaterThan(dexHeader);
  expect(offsets).toContain(dexHeader);
});

test('what is no zip is archive-unreadable', () => {
  for (const bytes of [Buffer.alloc(0), Buffer.from('PK\x03\x04'), Buffer.alloc(5000, 'text')]) {
    expect(thrown(() => open(bytes))).toBe('archive-unreadable');
  }
});

test('an end record signature inside the comment misleads Android, not us', () => {
  const comment = Buffer.alloc(100);
  comment.writeUInt32LE(0x06054b50, 40);
  const archive = openBuilt({ entries: sound, comment });
  expect(readText(archive, 'classes.dex')).toBe('dex code');
  expect(archive.problems[0]).toMatchObject({ code: 'zip-end-record-decoy', rejected: true, loss: false });
});

test('bytes behind the end record', () => {
  const archive = openBuilt({ entries: sound, suffix: Buffer.from('junk') });
  expect(codes(archive)).toEqual(['zip-trailing-bytes']);
  expect(archive.problems[0]!.rejected).toBe(true);
});

test('a dex in front is Janus, anything else a prefix', () => {
  const janus = openBuilt({ entries: sound, prefix: Buffer.from('dex\n035\0') });
  expect(codes(janus)).toEqual(['zip-prefix-dex']);
  expect(readText(janus, 'classes.dex')).toBe('dex code');
  const script = openBuilt({ entries: sound, prefix: Buffer.from('#!/bin/sh\n') });
  expect(codes(script)).toEqual(['zip-prefix']);
});

test('a prefix that nobody told the offsets of', () => {
  const archive = openBuilt({ entries: sound, prefix: Buffer.from('0123456789'), keepOffsets: true });
  expect(codes(archive)).toEqual(['zip-directory-offset', 'zip-prefix']);
  expect(readText(archive, 'AndroidManifest.xml')).toBe(manifest.data);
  expect(archive.find('AndroidManifest.xml')!.headerOffset).toBe(10);
});

test('a directory offset that is a plain lie moves nothing else', () => {
  for (const directoryOffset of [3, 0x7ffffff0]) {
    const archive = openBuilt({ entries: sound, end: { directoryOffset } });
    expect(codes(archive)).toEqual(['zip-directory-offset']);
    expect(readText(archive, 'classes.dex')).toBe('dex code');
  }
});

test('disk numbers, which Android does not look at', () => {
  const archive = openBuilt({ entries: sound, end: { disk: 0x1234 } });
  expect(codes(archive)).toEqual(['zip-disk-number']);
  expect(archive.problems[0]!.rejected).toBeUndefined();
});

test('a count of zero makes the archive empty to Android', () => {
  const archive = openBuilt({ entries: sound, end: { entries: 0 } });
  expect(archive.entries).toHaveLength(2);
  expect(codes(archive)).toEqual(['zip-empty']);
});

test('a count too low hides records from Android, and from us', () => {
  const archive = openBuilt({ entries: sound, end: { entries: 1 } });
  expect(archive.entries.map((entry) => entry.name)).toEqual(['AndroidManifest.xml']);
  expect(codes(archive)).toEqual(['zip-hidden-records']);
});

test('a count too high', () => {
  const archive = openBuilt({ entries: sound, end: { entries: 7 } });
  expect(archive.entries).toHaveLength(2);
  expect(archive.problems[0]).toMatchObject({ code: 'zip-directory-damaged', rejected: true, loss: true });
});

test('a record that claims the rest of the directory does not take the next ones along', () => {
  for (const extraLength of [20, 0xffff]) {
    const archive = openBuilt({ entries: [{ ...manifest, central: { extraLength } }, dex] });
    expect(archive.entries.map((entry) => entry.name)).toEqual(['AndroidManifest.xml', 'classes.dex']);
    expect(codes(archive)).toContain('zip-directory-damaged');
    expect(readText(archive, 'classes.dex')).toBe('dex code');
  }
});

test('two entries of one name: the first is found, both are kept', () => {
  const archive = openBuilt({ entries: [...sound, { name: 'classes.dex', data: 'other code' }] });
  expect(archive.entries).toHaveLength(3);
  expect(readText(archive, 'classes.dex')).toBe('dex code');
  expect(archive.problems).toMatchObject([{ code: 'zip-duplicate-name', place: 'classes.dex', rejected: true }]);
});

test('names that differ only in bytes that are not UTF-8 are two names', () => {
  const gbk = (byte: number): Buffer => Buffer.from([0x61, byte, 0x62]);
  const archive = openBuilt({ entries: [{ name: gbk(0xd5) }, { name: gbk(0xfe) }] });
  expect(codes(archive)).not.toContain('zip-duplicate-name');
});

test('the same defect in ten thousand entries is listed 32 times and summed up once', () => {
  const entries = Array.from({ length: 10_000 }, (_, index) => ({ name: `../${index}` }));
  const archive = openBuilt({ entries });
  expect(archive.entries).toHaveLength(10_000);
  expect(archive.problems).toHaveLength(33);
  expect(archive.problems.at(-1)!.detail).toContain('more than 32');
});

test('a file that breaks off shows its entries by their local headers', () => {
  const whole = buildZip({
    entries: [manifest, { ...dex, method: 8, descriptor: true }, { name: 'last', data: 'x'.repeat(90) }],
  });
  const archive = open(whole.subarray(0, whole.indexOf('last') + 30));
  expect(archive.entries.map((entry) => entry.name)).toEqual(['AndroidManifest.xml', 'classes.dex', 'last']);
  expect(readText(archive, 'AndroidManifest.xml')).toBe(manifest.data);
  expect(readText(archive, 'classes.dex')).toBe('dex code');
  expect(archive.problems[0]).toMatchObject({ code: 'zip-directory-rebuilt', rejected: true, loss: true });
});

test('a file that has lost only its end record still has its directory', () => {
  const whole = buildZip({ entries: sound });
  const archive = open(whole.subarray(0, whole.length - 10));
  expect(codes(archive)).toEqual(['zip-end-record-missing']);
  expect(archive.entries).toHaveLength(2);
  expect(archive.problems[0]!.loss).toBe(false);
});

test('an end record wiped to an empty archive does not hide what is before it', () => {
  const archive = openBuilt({ entries: sound, end: { entries: 0, directorySize: 0, directoryOffset: 0 } });
  expect(codes(archive)).toEqual(['zip-empty', 'zip-end-record-missing']);
  expect(readText(archive, 'classes.dex')).toBe('dex code');
});

test('zip64: values in the extra field and in the end record', () => {
  const marked = 0xffffffff;
  const size = Buffer.byteLength(dex.data as string);
  const entries = [
    { ...dex, central: { size: marked, compressedSize: marked, extra: zip64Extra(size, size) } },
    { name: 'second', data: '2', central: { headerOffset: marked, extra: zip64Extra(49) } },
  ];
  const plain = buildZip({ entries });
  const directoryOffset = plain.readUInt32LE(plain.length - 6);
  const directorySize = plain.length - 22 - directoryOffset;
  const beforeEnd = zip64End(directoryOffset + directorySize, 2, directorySize, directoryOffset);
  const archive = openBuilt({
    entries,
    beforeEnd,
    end: { directoryOffset: marked, directorySize: marked, entries: 0xffff },
  });
  expect(readText(archive, 'classes.dex')).toBe('dex code');
  expect(archive.find('second')).toMatchObject({ headerOffset: 49, size: 1 });
  expect(readText(archive, 'second')).toBe('2');
  expect(archive.problems.map(({ code, place, loss }) => [code, place, loss])).toEqual([
    ['zip-zip64', '', false],
    ['zip-zip64', 'classes.dex', false],
    ['zip-zip64', 'second', false],
  ]);
});

test('zip64: a marked value without its field is a loss, an unneeded broken field is not looked at', () => {
  const broken = Buffer.from([1, 0, 0xf0, 0xff, 1, 2, 3, 4]);
  const marked = openBuilt({ entries: [{ ...dex, central: { size: 0xffffffff, extra: broken } }] });
  expect(marked.problems).toContainEqual(
    expect.objectContaining({ code: 'zip-zip64-extra', loss: true, rejected: true }),
  );
  const unneeded = openBuilt({ entries: [{ ...dex, central: { extra: broken } }] });
  expect(unneeded.problems).toEqual([]);
});

test('zip64: end record that is needed and missing', () => {
  const archive = openBuilt({ entries: sound, end: { directoryOffset: 0xffffffff } });
  expect(codes(archive)).toEqual(['zip-zip64-end-record', 'zip-directory-offset']);
  expect(archive.entries).toHaveLength(2);
});

test('problem offsets stay whole numbers whatever a 64-bit field says', () => {
  const bytes = Buffer.alloc(12, 0xff);
  bytes.writeUInt32LE(0x00080001, 0);
  const archive = openBuilt({ entries: [dex, { name: 'far', central: { headerOffset: 0xffffffff, extra: bytes } }] });
  expect(archive.find('far')!.dataOffset).toBe(-1);
  for (const { offset } of archive.problems) expect(offset ?? 0).toSatisfy(Number.isSafeInteger);
});

test('an archive inside is a source of its own, stored or deflated', () => {
  const inner = buildZip({ entries: sound });
  for (const method of [0, 8] as const) {
    const outer = openWith({ name: 'inner.apk', data: inner, method });
    const source = entrySource(outer, outer.find('inner.apk')!);
    expect(source.name).toBe('test.apk!/inner.apk');
    expect(readText(openZip(source, outer.budget), 'classes.dex')).toBe('dex code');
  }
});
