import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { fromBuffer } from '../../../src/apk/bytes.ts';
import { scanDexFiles } from '../../../src/apk/dex/archive.ts';
import type { DexArchiveScan } from '../../../src/apk/dex/model.ts';
import type { Problem } from '../../../src/apk/problem.ts';
import { openZip } from '../../../src/apk/zip/open.ts';
import { Budget, defaultLimits } from '../../../src/shared/budget.ts';

const corpus = join(process.env['ZHIJIAN_CORPUS'] ?? '../shared/corpus', 'files');
const missing = !existsSync(corpus);

async function scan(file: string): Promise<{ answer: DexArchiveScan; problems: Problem[] }> {
  const path = join(corpus, file);
  const problems: Problem[] = [];
  const budget = new Budget(defaultLimits);
  const archive = openZip(fromBuffer(readFileSync(path), file), budget);
  const request = {
    methods: [{ key: 'all', owner: '*' }],
    subtypes: [{ key: 'activity', type: 'Landroid/app/*' }],
    strings: () => 1,
  };
  const answer = await scanDexFiles([{ archive, prefix: '' }], request, (problem) => problems.push(problem), budget);
  return { answer, problems };
}

describe.skipIf(missing)(`hostile dex of the corpus${missing ? ' (skipped: no corpus)' : ''}`, () => {
  test.each([
    ['d02-magic-099', 'dex-version'],
    ['d03-magic-garbage', 'dex-magic'],
    ['d08-string-data-oob', 'dex-string-bounds'],
    ['d10-methods-huge', 'dex-table-bounds'],
    ['d11-method-class-oob', 'dex-index'],
    ['d13-empty', 'dex-magic'],
    ['d14-mutf8-bad', 'dex-string-bounds'],
    ['d15-filesize-lie', 'dex-size'],
    ['z33-bomb-dex', 'dex-unread'],
  ])('%s is reported as %s with loss', async (name, code) => {
    const { answer, problems } = await scan(`synthetic-hostile/${name}.apk`);
    expect(problems).toContainEqual(expect.objectContaining({ code, loss: true }));
    expect(answer.complete).toBe(false);
  });

  test.each(['d02-magic-099', 'd08-string-data-oob', 'd11-method-class-oob', 'd14-mutf8-bad', 'd15-filesize-lie'])(
    '%s still answers its classes and calls',
    async (name) => {
      const { answer } = await scan(`synthetic-hostile/${name}.apk`);
      expect(answer.packages.some(({ name: packageName }) => packageName === 'com.politedroid')).toBe(true);
      expect(answer.uses.length).toBeGreaterThan(50);
    },
  );

  test('200 dex files are all loaded', async () => {
    const { answer, problems } = await scan('synthetic-hostile/d17-many-dex.apk');
    expect(problems).toEqual([]);
    expect(answer.files).toHaveLength(200);
  });

  test('dex that ART does not load is listed', async () => {
    const { answer } = await scan('synthetic-hostile/d18-gap-dex.apk');
    expect(answer.files.map(({ name }) => name)).toEqual(['classes.dex']);
    expect(answer.unloaded.map(({ name, reason }) => [name, reason])).toEqual([
      ['assets/x.dex', 'folder'],
      ['classes02.dex', 'name'],
      ['classes3.dex', 'gap'],
    ]);
  });
});
