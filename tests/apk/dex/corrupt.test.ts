import { expect, test } from 'vitest';

import type { DexRequest } from '../../../src/apk/dex/model.ts';
import { dexBuilder, headerAt } from './build-dex.ts';
import { code, scan } from './scan-support.ts';

/** Asks for everything, so that every reader runs. */
const everything: DexRequest = {
  methods: [{ key: 'm', owner: '*' }],
  fields: [{ key: 'f', owner: '*' }],
  types: [{ key: 't', type: '*' }],
  definitions: [{ key: 'd', owner: '*' }],
  subtypes: [{ key: 's', type: '*' }],
  strings: () => 1,
  unusedStrings: true,
};

function sample(body: number[] = code.returnVoid): Buffer {
  const dex = dexBuilder();
  const target = dex.method('LApi;', 'call', '(Ljava/lang/String;)V');
  const text = dex.string('文本');
  const run = [...code.constString(text), ...code.invokeVirtual(target), ...body];
  dex.class({
    name: 'LMain;',
    methods: [{ name: 'run', code: run }],
    staticStrings: ['static'],
    annotationStrings: ['note'],
  });
  return dex.build();
}

function codesOf(bytes: Buffer): string[] {
  return scan(bytes, everything).problems.map(({ code: problem }) => problem);
}

function withWord(bytes: Buffer, at: number, word: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt32LE(word >>> 0, at);
  return changed;
}

test('the sample itself is whole', () => {
  const { answer, problems } = scan(sample(), everything);
  expect(problems).toEqual([]);
  expect(answer.complete).toBe(true);
});

test('empty file', () => {
  const { answer, problems } = scan(Buffer.alloc(0), everything);
  expect(problems).toMatchObject([{ code: 'dex-magic', loss: true }]);
  expect(answer).toMatchObject({ complete: false, files: [{ readable: false, size: 0 }] });
});

test('magic of something else', () => expect(codesOf(Buffer.from('not_dex\n'))).toEqual(['dex-magic']));

test('version ART does not load is read all the same', () => {
  const bytes = sample();
  bytes.write('099', 4, 'latin1');
  const { answer, problems } = scan(bytes, everything);
  expect(problems).toMatchObject([{ code: 'dex-version', loss: true }]);
  expect(answer.uses).not.toEqual([]);
});

test('header cut short', () => expect(codesOf(sample().subarray(0, 0x60))).toEqual(['dex-header']));

test('file size larger than the file', () => {
  const { answer, problems } = scan(withWord(sample(), headerAt.fileSize, 0x7fff_ffff), everything);
  expect(problems).toMatchObject([{ code: 'dex-size', loss: true }]);
  expect(answer.uses).not.toEqual([]);
});

test('bytes after the file size lose nothing', () => {
  const { answer, problems } = scan(Buffer.concat([sample(), Buffer.alloc(4)]), everything);
  expect(problems).toMatchObject([{ code: 'dex-trailing-bytes', loss: false }]);
  expect(answer.complete).toBe(true);
});

test('table count beyond the file is clamped to it', () => {
  const { answer, problems } = scan(withWord(sample(), headerAt.methodCount, 0x7fff_ffff), everything);
  expect(problems.map(({ code: problem }) => problem)).toContain('dex-table-bounds');
  expect(answer.files[0]?.methods).toBeLessThan(100);
});

test('table at an odd offset is not read', () => {
  const bytes = sample();
  const odd = withWord(bytes, headerAt.stringCount + 4, bytes.readUInt32LE(headerAt.stringCount + 4) + 1);
  expect(codesOf(odd)).toContain('dex-table-bounds');
});

test('string data outside the file', () => {
  const bytes = sample();
  const table = bytes.readUInt32LE(headerAt.stringCount + 4);
  const { answer, problems } = scan(withWord(bytes, table, 0x7fff_ff00), everything);
  expect(problems).toContainEqual(expect.objectContaining({ code: 'dex-string-bounds', loss: true }));
  expect(answer.strings.length).toBeGreaterThan(3);
});

test('string that is not MUTF-8 shows replacement characters', () => {
  const dex = dexBuilder();
  const broken = dex.rawString(Buffer.from([0x61, 0xff, 0xe4, 0x62]), 4);
  dex.class({ name: 'LMain;', methods: [{ name: 'run', code: [...code.constString(broken), ...code.returnVoid] }] });
  const { answer, problems } = scan(dex.build(), { strings: () => 1 });
  expect(answer.strings).toMatchObject([{ value: 'a\ufffd\ufffdb' }]);
  expect(problems).toMatchObject([{ code: 'dex-string-encoding', loss: false }]);
});

test('string that declares fewer units than it has is read to its end', () => {
  const dex = dexBuilder();
  const lying = dex.rawString(Buffer.from('longer than said'), 3);
  dex.class({ name: 'LMain;', methods: [{ name: 'run', code: [...code.constString(lying), ...code.returnVoid] }] });
  const { answer, problems } = scan(dex.build(), { strings: () => 1 });
  expect(answer.strings).toMatchObject([{ value: 'longer than said' }]);
  expect(problems).toMatchObject([{ code: 'dex-string-encoding' }]);
});

test.each([
  ['method index out of range', code.invokeVirtual(0xfff0), 'dex-index'],
  ['string index out of range', code.constStringJumbo(0x7fff_0000), 'dex-index'],
  ['type index out of range', code.newInstance(0xfff0), 'dex-index'],
  ['field index out of range', code.sget(0xfff0), 'dex-index'],
  ['call site out of range', code.invokeCustom(9), 'dex-index'],
  ['method handle out of range', code.constMethodHandle(9), 'dex-index'],
  ['unused opcode', [0x003e], 'dex-instruction'],
  ['last instruction over the end', [0x106e], 'dex-instruction'],
  ['payload larger than the method', [0x0300, 0xffff, 0xffff, 0xffff], 'dex-instruction'],
])('%s', (_, body, problem) => {
  const { answer, problems } = scan(sample(body), everything);
  expect(problems).toMatchObject([{ code: problem, loss: true }]);
  expect(answer.complete).toBe(false);
  expect(answer.uses).toContainEqual(expect.objectContaining({ target: 'LApi;->call(Ljava/lang/String;)V' }));
});

test('code item outside the file', () => {
  const dex = dexBuilder();
  dex.class({ name: 'LMain;', methods: [{ name: 'run', code: [...code.returnVoid] }] });
  const bytes = dex.build();
  const item = bytes.indexOf(Buffer.from([1, 0, 0, 0, 0x0e, 0]));
  expect(codesOf(withWord(bytes, item, 0x7fff_ffff))).toContain('dex-code-bounds');
});

test('class data that runs out of the file', () => {
  const bytes = sample();
  const classes = bytes.readUInt32LE(headerAt.stringCount + 5 * 8 + 4);
  expect(codesOf(withWord(bytes, classes + 24, bytes.length - 1))).toContain('dex-class-data');
});

test('annotations outside the file', () => {
  const bytes = sample();
  const classes = bytes.readUInt32LE(headerAt.stringCount + 5 * 8 + 4);
  expect(codesOf(withWord(bytes, classes + 20, bytes.length - 2))).toContain('dex-annotation-bounds');
});

test('encoded values nested to the end of the file are read without recursion', () => {
  const dex = dexBuilder();
  dex.class({ name: 'LMain;', staticStrings: ['x'] });
  const bytes = Buffer.concat([dex.build(), Buffer.alloc(300_000, Buffer.from([0x01, 0x1c]))]);
  const classes = bytes.readUInt32LE(headerAt.stringCount + 5 * 8 + 4);
  bytes.writeUInt32LE(bytes.length - 300_000, classes + 28);
  expect(codesOf(bytes)).toContain('dex-encoded-value');
});

test('strings that overlap without end run into the work limit', () => {
  const dex = dexBuilder();
  const long = Buffer.alloc(60_000, 0x61);
  dex.rawString(long, long.length);
  for (let copy = 0; copy < 4000; copy++) dex.rawString(Buffer.alloc(0), 0);
  const bytes = dex.build();
  const table = bytes.readUInt32LE(headerAt.stringCount + 4);
  for (let copy = 1; copy < 4000; copy++) bytes.writeUInt32LE(bytes.readUInt32LE(table), table + copy * 4);
  const { answer, problems } = scan(bytes, { strings: () => 1, unusedStrings: true });
  expect(problems).toContainEqual(expect.objectContaining({ code: 'dex-overlap', loss: true }));
  expect(answer.complete).toBe(false);
});

test('an ended time budget gives a partial answer', () => {
  const { answer, problems } = scan(sample(), everything, { milliseconds: -1, inflatedBytes: 1, entryBytes: 1 });
  expect(problems).toMatchObject([{ code: 'dex-unread', loss: true }]);
  expect(answer.complete).toBe(false);
});

test('more answers than the limit', () => {
  const { answer, problems } = scan(sample(), { ...everything, limits: { uses: 1, strings: 1 } });
  expect(problems).toContainEqual(expect.objectContaining({ code: 'dex-answer-limit', loss: true }));
  expect(answer.uses.length + answer.definitions.length).toBeLessThanOrEqual(2);
  expect(answer).toMatchObject({ complete: false, strings: [expect.anything()] });
});

test('every single damaged byte is survived', () => {
  const bytes = sample();
  for (let at = 0; at < bytes.length; at++) {
    for (const flip of [0xff, 0x80, 0x01]) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ flip;
      expect(() => scan(damaged, everything)).not.toThrow();
    }
  }
});

test('every truncation is survived and marked', () => {
  const bytes = sample();
  for (let size = 0; size < bytes.length; size++)
    expect(scan(bytes.subarray(0, size), everything).answer.complete).toBe(false);
});

test('a start at an odd memory address changes nothing', () => {
  const bytes = sample();
  const shifted = Buffer.concat([Buffer.alloc(1), bytes]).subarray(1);
  expect(scan(shifted, everything)).toEqual(scan(bytes, everything));
});
