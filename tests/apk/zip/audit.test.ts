import { expect, test } from 'vitest';

import { auditLocalHeaders } from '../../../src/apk/zip/audit.ts';
import { buildZip, zip64Extra, type EntryToBuild } from './build-zip.ts';
import { codes, openBuilt, openWith, readText } from './open-built.ts';

const text = 'entry data '.repeat(30);
const honest: EntryToBuild = { name: 'odd', data: text, method: 8 };

function audited(entry: EntryToBuild): ReturnType<typeof openWith> {
  const archive = openWith(entry);
  auditLocalHeaders(archive);
  return archive;
}

test.each<[string, EntryToBuild]>([
  ['stored', { ...honest, method: 0 }],
  ['deflated', honest],
  ['with a descriptor', { ...honest, descriptor: true }],
  ['with a long alignment padding', { ...honest, local: { extra: Buffer.alloc(4096) } }],
  ['with zip64 sizes', { ...honest, method: 0, local: zip64Sizes(text.length) }],
])('an honest entry %s is passed over', (_, entry) => {
  expect(audited(entry).problems).toEqual([]);
});

function zip64Sizes(size: number): EntryToBuild['local'] & object {
  const padding = Buffer.concat([Buffer.from([0x35, 0xd9, 100, 0]), Buffer.alloc(100)]);
  return { size: 0xffffffff, compressedSize: 0xffffffff, extra: Buffer.concat([padding, zip64Extra(size, size)]) };
}

test.each<[string, EntryToBuild['local'] & object, boolean]>([
  ['zip-local-method', { method: 0x3039 }, false],
  ['zip-local-flags', { flags: 1 }, false],
  ['zip-local-sizes', { compressedSize: 0x7fffffff, size: 1 }, true],
  ['zip-local-sizes', { crc32: 1 }, true],
  ['zip-local-name', { name: 'ODD' }, true],
  ['zip-local-name', { nameLength: 1 }, true],
  ['zip-local-zip64', { size: 0xffffffff }, true],
])('%s: the local header lies with %o, the data is read all the same', (code, local, rejected) => {
  const archive = audited({ ...honest, local });
  const problem = archive.problems.find((candidate) => candidate.code === code);
  expect(problem?.place).toBe('odd');
  expect(problem?.rejected ?? false).toBe(rejected);
  expect(readText(archive, 'odd')).toBe(text);
});

test('what reading an entry has told is not told again', () => {
  const archive = openWith({ ...honest, local: { method: 0 } });
  readText(archive, 'odd');
  auditLocalHeaders(archive);
  expect(codes(archive)).toEqual(['zip-local-method']);
});

test('no local header at the place named', () => {
  const archive = audited({ ...honest, central: { headerOffset: 5 } });
  expect(archive.problems).toMatchObject([{ code: 'zip-local-header-missing', loss: true, rejected: true }]);
});

test('a local header behind the central directory', () => {
  const archive = audited({ ...honest, central: { headerOffset: 0x7ffffff0 } });
  expect(codes(archive)).toEqual(['zip-header-offset', 'zip-local-header-missing']);
});

test('an extra length that leads the data out of the archive', () => {
  const archive = audited({ ...honest, local: { extraLength: 0xff00 } });
  expect(archive.problems).toMatchObject([{ code: 'zip-data-range', place: 'odd', loss: true, rejected: true }]);
});

test('a descriptor that says other than the central directory', () => {
  const archive = audited({ ...honest, descriptor: Buffer.alloc(16, 7) });
  expect(codes(archive)).toEqual(['zip-data-descriptor']);
});

test('entries that share their data', () => {
  const shared = { name: 'shared', data: text, method: 8 } as const;
  const plain = buildZip({ entries: [shared] });
  const headerOffset = 0;
  const alias = (name: string): EntryToBuild => ({
    ...shared,
    name,
    packed: Buffer.alloc(0),
    central: sizesOf(plain, headerOffset),
  });
  const archive = openBuilt({ entries: [shared, alias('one'), alias('two')] });
  auditLocalHeaders(archive);
  const overlaps = archive.problems.filter((problem) => problem.code === 'zip-overlap');
  expect(overlaps.map((problem) => problem.place)).toEqual(['one', 'two']);
});

function sizesOf(zip: Buffer, headerOffset: number): EntryToBuild['central'] & object {
  return { headerOffset, compressedSize: zip.readUInt32LE(18), size: zip.readUInt32LE(22) };
}
