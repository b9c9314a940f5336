import { describe, expect, test } from 'vitest';

import { fromBuffer } from '../../../src/apk/bytes.ts';
import { describeLibrary, librarySymbols } from '../../../src/apk/elf/describe.ts';
import { libraryPlacement } from '../../../src/apk/elf/placement.ts';
import type { LibraryFacts } from '../../../src/apk/elf/model.ts';
import type { Problem } from '../../../src/apk/problem.ts';
import { InspectorError } from '../../../src/shared/errors.ts';
import { buildElf, type ElfSpec } from './build-elf.ts';

function describeBytes(bytes: Buffer): { facts: LibraryFacts; problems: Problem[] } {
  const problems: Problem[] = [];
  const facts = describeLibrary(fromBuffer(bytes, 'lib/arm64-v8a/libx.so'), (problem) => problems.push(problem));
  return { facts, problems };
}

function factsOf(spec: ElfSpec): LibraryFacts {
  const { facts, problems } = describeBytes(buildElf(spec));
  expect(problems).toEqual([]);
  return facts;
}

const gnuStack = 0x6474e551;
const gnuRelro = 0x6474e552;

describe('facts', () => {
  test.each([
    [64, false, 183, 'arm64-v8a'],
    [64, false, 62, 'x86_64'],
    [32, false, 40, 'armeabi-v7a'],
    [32, false, 3, 'x86'],
    [32, true, 8, 'mips'],
    [64, false, 243, 'riscv64'],
    [32, false, 183, ''],
  ] as const)('%i bits, big endian %s, machine %i is %j', (bits, big, machine, abi) => {
    const facts = factsOf({
      bits,
      big,
      machine,
      needed: ['libc.so', 'liblog.so'],
      soname: 'libx.so',
      symbols: [{ name: 'open' }],
    });
    expect(facts).toMatchObject({
      bits,
      endian: big ? 'big' : 'little',
      abi,
      needed: ['libc.so', 'liblog.so'],
      soname: 'libx.so',
      imports: 1,
      type: 'shared',
    });
  });

  test.each(['hash', 'gnu-hash', 'neighbour'] as const)('symbols counted by %s', (count) => {
    const symbols = [
      { name: '__stack_chk_fail' },
      { name: '__memcpy_chk' },
      { name: '__strlen_chk' },
      { name: 'Java_app_run', defined: true },
    ];
    expect(factsOf({ symbols, count })).toMatchObject({
      canary: true,
      fortified: ['__memcpy_chk', '__strlen_chk'],
      imports: 3,
      exports: 1,
    });
    expect([...librarySymbols(fromBuffer(buildElf({ symbols, count }), 'x'), () => {})].at(-1)).toEqual({
      name: 'Java_app_run',
      defined: true,
      binding: 'global',
      type: 'function',
    });
  });

  test('a canary of its own is not an import', () => {
    expect(factsOf({ symbols: [{ name: '__stack_chk_fail', defined: true }] }).canary).toBe(false);
  });

  test.each([
    [{ loadAlignment: 4096 }, 4096, false],
    [{ loadAlignment: 16_384 }, 16_384, true],
    [{ loadAlignment: 65_536 }, 65_536, true],
    [{ loadAlignment: 24_576 }, 24_576, false],
  ])('%o', (spec, loadAlignment, alignedTo16K) => expect(factsOf(spec)).toMatchObject({ loadAlignment, alignedTo16K }));

  test.each([
    ['none', {}],
    ['partial', { segments: [[gnuRelro, 4]] }],
    ['full by DT_BIND_NOW', { segments: [[gnuRelro, 4]], dynamic: [[24, 0]] }],
    ['full by DF_BIND_NOW', { segments: [[gnuRelro, 4]], dynamic: [[30, 8]] }],
    ['full by DF_1_NOW', { segments: [[gnuRelro, 4]], dynamic: [[0x6ffffffb, 1]] }],
  ] as [string, ElfSpec][])('relro is %s', (relro, spec) => expect(factsOf(spec).relro).toBe(relro.split(' ')[0]));

  test('stack mark', () => {
    expect(factsOf({}).stack).toBe('unmarked');
    expect(factsOf({ segments: [[gnuStack, 6]] }).stack).toBe('not-executable');
    expect(factsOf({ segments: [[gnuStack, 7]] }).stack).toBe('executable');
  });

  test('text relocations', () => {
    expect(factsOf({}).textRelocations).toBe(false);
    expect(factsOf({ dynamic: [[22, 0]] }).textRelocations).toBe(true);
    expect(factsOf({ dynamic: [[30, 4]] }).textRelocations).toBe(true);
  });

  test('a symbol table beside the dynamic one means not stripped', () => {
    expect(factsOf({}).stripped).toBe(true);
    expect(factsOf({ withSymbolTable: true }).stripped).toBe(false);
  });

  test('notes tell build id and NDK', () => {
    const ident = Buffer.alloc(132);
    ident.writeUInt32LE(21, 0);
    ident.write('r25c', 4);
    ident.write('9519653', 68);
    const notes = [
      { owner: 'GNU', type: 3, content: Buffer.from('c0ffee', 'hex') },
      { owner: 'Android', type: 1, content: ident },
    ];
    expect(factsOf({ notes })).toMatchObject({
      buildId: 'c0ffee',
      android: { api: 21, ndk: 'r25c', ndkBuild: '9519653' },
    });
  });
});

describe('defects', () => {
  test.each([
    ['text', Buffer.from('not elf')],
    ['empty', Buffer.alloc(0)],
    ['cut in its header', buildElf().subarray(0, 40)],
    ['of an unknown class', Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 9, 1]), Buffer.alloc(60)])],
  ])('%s is no ELF file', (_, bytes) => {
    expect(() => describeBytes(bytes)).toThrow(InspectorError);
  });

  test('program header size of zero does not hide the segments', () => {
    const { facts, problems } = describeBytes(buildElf({ phentsize: 0, soname: 'libx.so' }));
    expect(problems).toMatchObject([{ code: 'elf-program-headers', loss: false }]);
    expect(facts.soname).toBe('libx.so');
  });

  test('more program headers than bytes', () => {
    const { problems } = describeBytes(buildElf({ phnum: 65_535 }));
    expect(problems).toContainEqual(expect.objectContaining({ code: 'elf-program-headers', loss: true }));
  });

  test('dynamic section without an end', () => {
    const bytes = buildElf({ needed: ['libc.so'] });
    const { problems } = describeBytes(bytes.subarray(0, bytes.length - 16));
    expect(problems.map(({ code }) => code)).toContain('elf-dynamic');
  });

  test('symbol count that lies', () => {
    const { problems, facts } = describeBytes(
      buildElf({ count: 'neighbour', symbols: [{ name: 'a' }], dynamic: [[4, 0]] }),
    );
    expect(problems).toContainEqual(expect.objectContaining({ code: 'elf-symbols', loss: true }));
    expect(facts.imports).toBeLessThan(100);
  });

  test('every single damaged byte is survived', () => {
    const bytes = buildElf({
      symbols: [{ name: 'open' }],
      count: 'gnu-hash',
      notes: [{ owner: 'GNU', type: 3, content: Buffer.alloc(8) }],
    });
    for (let at = 6; at < bytes.length; at++) {
      for (const flip of [0xff, 0x80, 0x01]) {
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ flip;
        expect(() => describeBytes(damaged)).not.toThrow();
      }
    }
  });
});

test.each([
  [true, 32_768, { at4K: true, at16K: true }],
  [true, 4096, { at4K: true, at16K: false }],
  [true, 4100, { at4K: false, at16K: false }],
  [false, 16_384, { at4K: false, at16K: false }],
  [true, -1, { at4K: false, at16K: false }],
])('placement: stored %s at %i', (stored, dataOffset, expected) => {
  const entry = {
    name: 'lib/x86/libx.so',
    nameBytes: Buffer.alloc(0),
    index: 0,
    method: 0,
    stored,
    flags: 0,
    crc32: 0,
    compressedSize: 0,
    size: 0,
    headerOffset: 0,
    dataOffset,
  };
  expect(libraryPlacement(entry)).toEqual({ stored, dataOffset, ...expected });
});
