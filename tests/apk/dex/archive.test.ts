import { expect, test } from 'vitest';

import { scanDexFiles } from '../../../src/apk/dex/archive.ts';
import type { DexArchiveScan } from '../../../src/apk/dex/model.ts';
import type { Problem } from '../../../src/apk/problem.ts';
import type { ZipArchive, ZipEntry } from '../../../src/apk/zip/model.ts';
import { fromBuffer } from '../../../src/apk/bytes.ts';
import { Budget, defaultLimits } from '../../../src/shared/budget.ts';
import { InspectorError } from '../../../src/shared/errors.ts';
import { dexBuilder } from './build-dex.ts';
import { code } from './scan-support.ts';

interface FakeArchive extends ZipArchive {
  /** Entries in the order they were read. */
  reads: string[];
}

/** An archive in memory; content `'broken'` fails to inflate. */
function archiveOf(contents: Record<string, Buffer | 'broken'>): FakeArchive {
  const entries = Object.entries(contents).map(([name, content], index): ZipEntry => {
    const size = content === 'broken' ? 1 : content.length;
    return {
      name,
      nameBytes: Buffer.from(name),
      index,
      method: 0,
      stored: true,
      flags: 0,
      crc32: 0,
      compressedSize: size,
      size,
      headerOffset: 0,
      dataOffset: 0,
    };
  });
  const reads: string[] = [];
  const read = ({ name }: ZipEntry): Buffer => {
    reads.push(name);
    const content = contents[name];
    if (content === undefined || content === 'broken')
      throw new InspectorError('entry-unreadable', 'incorrect data check', { place: name });
    return content;
  };
  return {
    source: fromBuffer(Buffer.alloc(0), 'app.apk'),
    budget: new Budget(defaultLimits),
    entries,
    centralDirectory: { offset: 0, size: 0 },
    endOffset: 0,
    problems: [],
    report: () => {},
    find: (name) => entries.find((entry) => entry.name === name),
    read,
    readAsync: async (entry) => read(entry),
    reads,
  };
}

function dexWith(name: string, superclass = 'Ljava/lang/Object;'): Buffer {
  const dex = dexBuilder();
  const text = dex.string('shared');
  const call = dex.method(name, 'startActivity');
  dex.class({
    name,
    super: superclass,
    methods: [{ name: 'run', code: [...code.constString(text), ...code.invokeVirtual(call), ...code.returnVoid] }],
  });
  return dex.build();
}

async function scanAll(
  sources: { archive: ZipArchive; prefix: string; root?: string }[],
  limits = defaultLimits,
): Promise<{ answer: DexArchiveScan; problems: Problem[] }> {
  const problems: Problem[] = [];
  const request = {
    strings: () => 1,
    methods: [{ key: 'start', owner: 'Landroid/app/Activity;', name: 'startActivity', inherited: true }],
  };
  const answer = await scanDexFiles(sources, request, (problem) => problems.push(problem), new Budget(limits));
  return { answer, problems };
}

test('loads in order up to the first gap and lists the rest', async () => {
  const dex = dexWith('LMain;');
  const archive = archiveOf({
    'classes2.dex': dex,
    'classes.dex': dex,
    'classes4.dex': dex,
    'classes02.dex': dex,
    'classes1.dex': dex,
    'assets/plugin.dex': dex,
    'readme.txt': Buffer.alloc(1),
  });
  const { answer } = await scanAll([{ archive, prefix: '' }]);
  expect(answer.files.map(({ name }) => name)).toEqual(['classes.dex', 'classes2.dex']);
  expect(answer.unloaded.map(({ name, reason }) => [name, reason])).toEqual([
    ['assets/plugin.dex', 'folder'],
    ['classes02.dex', 'name'],
    ['classes1.dex', 'name'],
    ['classes4.dex', 'gap'],
  ]);
  expect(archive.reads).toEqual(['classes.dex', 'classes2.dex']);
});

test('strings merge and classes reach across files and splits', async () => {
  const base = archiveOf({ 'classes.dex': dexWith('LMain;', 'LBase;') });
  const split = archiveOf({ 'classes.dex': dexWith('LBase;', 'Landroid/app/Activity;') });
  const { answer, problems } = await scanAll([
    { archive: base, prefix: '' },
    { archive: split, prefix: 'split.apk!/' },
  ]);
  expect(problems).toEqual([]);
  expect(answer.files.map(({ name }) => name)).toEqual(['classes.dex', 'split.apk!/classes.dex']);
  expect(answer.uses.map(({ callerClass }) => callerClass)).toEqual(['LBase;', 'LMain;']);
  expect(answer.strings).toMatchObject([{ value: 'shared', classes: ['LBase;', 'LMain;'], classCount: 2, inCode: 2 }]);
});

test('modules of an app bundle keep their dex in a folder', async () => {
  const archive = archiveOf({ 'base/dex/classes.dex': dexWith('LMain;'), 'extra/dex/classes.dex': dexWith('LExtra;') });
  const { answer } = await scanAll([
    { archive, prefix: '', root: 'base/dex/' },
    { archive, prefix: '', root: 'extra/dex/' },
  ]);
  expect(answer.files.map(({ name }) => name)).toEqual(['base/dex/classes.dex', 'extra/dex/classes.dex']);
  expect(answer.unloaded).toEqual([]);
});

test('a file that does not inflate is a loss, the others are read', async () => {
  const archive = archiveOf({
    'classes.dex': dexWith('LMain;'),
    'classes2.dex': 'broken',
    'classes3.dex': dexWith('LLast;'),
  });
  const { answer, problems } = await scanAll([{ archive, prefix: '' }]);
  expect(problems).toEqual([{ code: 'dex-unread', place: 'classes2.dex', detail: 'incorrect data check', loss: true }]);
  expect(answer.files.map(({ readable }) => readable)).toEqual([true, false, true]);
  expect(answer.complete).toBe(false);
});

test('once the time is up no further file is inflated', async () => {
  const dex = dexWith('LMain;');
  const archive = archiveOf({ 'classes.dex': dex, 'classes2.dex': dex, 'classes3.dex': dex, 'classes4.dex': dex });
  const { answer, problems } = await scanAll([{ archive, prefix: '' }], { ...defaultLimits, milliseconds: -1 });
  expect(archive.reads.length).toBeLessThanOrEqual(2);
  expect(problems.map(({ place, loss }) => [place, loss])).toEqual([
    ['classes.dex', true],
    ['classes2.dex', true],
    ['classes3.dex', true],
    ['classes4.dex', true],
  ]);
  expect(answer.files).toHaveLength(4);
});

test('an archive without dex', async () => {
  const { answer, problems } = await scanAll([{ archive: archiveOf({}), prefix: '' }]);
  expect(problems).toEqual([]);
  expect(answer).toMatchObject({ files: [], uses: [], strings: [], unloaded: [], complete: true });
});
