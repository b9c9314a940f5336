import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { fromBuffer } from '../../../src/apk/bytes.ts';
import { describeLibrary } from '../../../src/apk/elf/describe.ts';
import { isElf } from '../../../src/apk/elf/file.ts';
import { openZip } from '../../../src/apk/zip/open.ts';
import { Budget, defaultLimits } from '../../../src/shared/budget.ts';

const corpus = process.env['ZHIJIAN_CORPUS'] ?? '../shared/corpus';
const hasReadelf = spawnSync('readelf', ['--version']).error === undefined;
const missing = [existsSync(corpus) ? '' : 'no corpus', hasReadelf ? '' : 'no readelf'].filter(Boolean).join(', ');

/** A packer rewrote the section headers of these: readelf believes them, the dynamic linker never looks. */
const lyingSections = /libshellx?a?-/;

interface Sample {
  name: string;
  bytes: Buffer;
}

function samples(): Sample[] {
  const manifest = JSON.parse(readFileSync(join(corpus, 'manifest.json'), 'utf8')) as {
    file: string;
    size: number;
    tags?: string[];
  }[];
  const found: Sample[] = [];
  for (const { file, size, tags } of manifest) {
    if (
      !file.endsWith('.apk') ||
      size > 20_000_000 ||
      file.startsWith('synthetic') ||
      tags?.some((tag) => tag.startsWith('abi:')) !== true
    )
      continue;
    const archive = openZip(fromBuffer(readFileSync(join(corpus, 'files', file)), file), new Budget(defaultLimits));
    for (const entry of archive.entries) {
      if (!entry.name.endsWith('.so') || lyingSections.test(entry.name)) continue;
      const bytes = archive.read(entry);
      if (isElf(bytes)) found.push({ name: `${file}!${entry.name}`, bytes });
    }
  }
  return found;
}

const folder = mkdtempSync(join(tmpdir(), 'readelf-'));
afterAll(() => rmSync(folder, { recursive: true }));

function readelf(bytes: Buffer, ...options: string[]): string {
  const path = join(folder, 'lib.so');
  writeFileSync(path, bytes);
  return spawnSync('readelf', ['-W', ...options, path], { maxBuffer: 1024 ** 3 }).stdout.toString('latin1');
}

const every = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, value = '']) => value);

/** What readelf says, in our words. */
function factsByReadelf(bytes: Buffer): object {
  const tables = readelf(bytes, '-h', '-l', '-d', '-n', '-S');
  const symbols = readelf(bytes, '--dyn-syms')
    .split('\n')
    .filter((line) => /^\s+\d+: /.test(line))
    .slice(1);
  const imports = symbols.filter((line) => line.includes(' UND '));
  const alignments = every(tables, /^ +LOAD .* (0x[0-9a-f]+)$/gm).map(Number);
  const stack = /GNU_STACK .* R(W?)( ?E?) +0/.exec(tables);
  return {
    bits: /Class: +ELF64/.test(tables) ? 64 : 32,
    needed: every(tables, /\(NEEDED\).*\[(.*)\]/g),
    soname: every(tables, /\(SONAME\).*\[(.*)\]/g)[0] ?? '',
    loadAlignment: Math.min(...alignments),
    stack: stack === null ? 'unmarked' : stack[2]?.includes('E') === true ? 'executable' : 'not-executable',
    hasRelro: tables.includes('GNU_RELRO'),
    bindsNow: /BIND_NOW|FLAGS_1.* NOW/.test(tables),
    textRelocations: tables.includes('TEXTREL'),
    stripped: !/ SYMTAB /.test(tables),
    buildId: every(tables, /Build ID: (\w+)/g)[0] ?? '',
    imports: imports.length,
    canary: imports.some((line) => / __stack_chk_fail(@.*)?( \(\d+\))?$/.test(line)),
  };
}

function ourFacts(bytes: Buffer): object {
  const facts = describeLibrary(fromBuffer(bytes, 'lib.so'), (problem) => expect(problem).toBeUndefined());
  const { bits, needed, soname, loadAlignment, stack, relro, textRelocations, stripped, buildId, imports, canary } =
    facts;
  return { bits, needed, soname, loadAlignment, stack, relro, textRelocations, stripped, buildId, imports, canary };
}

describe.skipIf(missing !== '')(`facts equal those of readelf${missing === '' ? '' : ` (skipped: ${missing})`}`, () => {
  const libraries = missing === '' ? samples() : [];

  test('enough libraries to compare', () => expect(libraries.length).toBeGreaterThanOrEqual(20));

  test.each(libraries.map(({ name, bytes }) => [name, bytes] as const))('%s', (_, bytes) => {
    const { hasRelro, bindsNow, ...rest } = factsByReadelf(bytes) as { hasRelro: boolean; bindsNow: boolean };
    const relro = hasRelro ? (bindsNow ? 'full' : 'partial') : 'none';
    expect(ourFacts(bytes)).toEqual({ ...rest, relro });
  });
});
