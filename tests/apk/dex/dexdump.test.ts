import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { fromBuffer } from '../../../src/apk/bytes.ts';
import { scanDex } from '../../../src/apk/dex/scan.ts';
import type { DexScan, UseKind } from '../../../src/apk/dex/model.ts';
import type { Problem } from '../../../src/apk/problem.ts';
import { openZip } from '../../../src/apk/zip/open.ts';
import { Budget, defaultLimits } from '../../../src/shared/budget.ts';

const corpus = process.env['ZHIJIAN_CORPUS'] ?? '../shared/corpus';
const hasDexdump = spawnSync('dexdump', ['-v']).error === undefined;
const missing = [existsSync(corpus) ? '' : 'no corpus', hasDexdump ? '' : 'no dexdump'].filter(Boolean).join(', ');

/** Small enough to be dumped as text, and of every dex version the corpus has. */
const largest = 2_600_000;
const wanted = 30;

interface Sample {
  name: string;
  bytes: Buffer;
}

/** `classes.dex` of real APKs, from small to large. */
function samples(): Sample[] {
  const manifest = JSON.parse(readFileSync(join(corpus, 'manifest.json'), 'utf8')) as { file: string; size: number }[];
  const apks = manifest
    .filter(
      ({ file, size }) => file.endsWith('.apk') && !file.startsWith('synthetic') && size > 40_000 && size < largest * 2,
    )
    .sort((left, right) => left.size - right.size);
  const step = Math.max(1, Math.floor(apks.length / (wanted * 2)));
  const found: Sample[] = [];
  for (let index = 0; index < apks.length && found.length < wanted; index += step) {
    const file = apks[index]?.file ?? '';
    const bytes = dexOf(join(corpus, 'files', file));
    const seen = found.some((sample) => sample.bytes.length === bytes?.length);
    if (bytes !== undefined && bytes.length < largest && !seen) found.push({ name: file, bytes });
  }
  return found;
}

function dexOf(path: string): Buffer | undefined {
  try {
    const archive = openZip(fromBuffer(readFileSync(path), path), new Budget(defaultLimits));
    const entry = archive.find('classes.dex');
    return entry === undefined ? undefined : archive.read(entry);
  } catch {
    return undefined; // an archive that does not open is another test's subject
  }
}

const folder = mkdtempSync(join(tmpdir(), 'dexdump-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What `dexdump -f -d` says; undefined where it refuses the file. */
function dump(bytes: Buffer): string | undefined {
  const path = join(folder, 'classes.dex');
  writeFileSync(path, bytes);
  const { status, stdout } = spawnSync('dexdump', ['-f', '-d', path], { maxBuffer: 1024 ** 3 });
  return status === 0 ? stdout.toString('latin1') : undefined;
}

function figuresOf(dumped: string): Record<string, number> {
  const header = (name: string): number => Number(new RegExp(`^${name}\\s*: (\\d+)`, 'm').exec(dumped)?.[1] ?? -1);
  const lines = (pattern: string): number => dumped.match(new RegExp(`\\|[0-9a-f]{4}: ${pattern}`, 'g'))?.length ?? 0;
  return {
    strings: header('string_ids_size'),
    types: header('type_ids_size'),
    protos: header('proto_ids_size'),
    fields: header('field_ids_size'),
    methods: header('method_ids_size'),
    classes: header('class_defs_size'),
    bodies: dumped.match(/^ {6}registers {5}:/gm)?.length ?? 0,
    instructions: lines('(?!.*-data \\(\\d+ units\\))'),
    invokes: lines('invoke-'),
    calls: lines('invoke-(?!custom)'),
    reads: lines('[is]get'),
    writes: lines('[is]put'),
    created: lines('new-instance'),
    loadedStrings: lines('const-string'),
  };
}

function ourFigures({ files, uses, strings }: DexScan): Record<string, number> {
  const [facts] = files;
  const count = (kind: UseKind): number =>
    uses.filter((use) => use.kind === kind).reduce((sum, use) => sum + use.count, 0);
  return {
    strings: facts?.strings ?? -1,
    types: facts?.types ?? -1,
    protos: facts?.protos ?? -1,
    fields: facts?.fields ?? -1,
    methods: facts?.methods ?? -1,
    classes: facts?.classes ?? -1,
    bodies: facts?.bodies ?? -1,
    instructions: facts?.instructions ?? -1,
    invokes: facts?.invokes ?? -1,
    calls: count('call'),
    reads: count('read'),
    writes: count('write'),
    created: count('new'),
    loadedStrings: strings.reduce((sum, { inCode }) => sum + inCode, 0),
  };
}

describe.skipIf(missing !== '')(
  `figures equal those of dexdump${missing === '' ? '' : ` (skipped: ${missing})`}`,
  () => {
    const compared = missing === '' ? samples() : [];

    let equal = 0;
    afterAll(() => expect(equal, 'files that dexdump reads').toBeGreaterThanOrEqual(20));

    test.each(compared.map(({ name, bytes }) => [name, bytes] as const))('%s', (_, bytes) => {
      const problems: Problem[] = [];
      const answer = scanDex(
        bytes,
        'classes.dex',
        {
          methods: [{ key: 'm', owner: '*' }],
          fields: [{ key: 'f', owner: '*' }],
          types: [{ key: 't', type: '*' }],
          strings: () => 1,
          limits: { uses: 1_000_000, strings: 1_000_000 },
        },
        (problem) => problems.push(problem),
        new Budget(defaultLimits),
      );
      const dumped = dump(bytes);
      if (dumped === undefined) {
        expect(problems).not.toEqual([]); // what the verifier refuses, we at least report
        return;
      }
      expect(ourFigures(answer)).toEqual(figuresOf(dumped));
      equal++;
    });
  },
);
