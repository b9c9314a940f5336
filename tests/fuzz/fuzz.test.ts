import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { InspectorError } from '../../src/shared/errors.ts';
import { mutate, randomFrom } from './mutate.ts';
import { type ReaderName, readers } from './readers.ts';
import { seeds } from './seeds.ts';

/**
 * Mutated files must end in an answer or a coded error: no other exception, no hang, no unbounded memory. `npm run fuzz -- <runs> <first
 * seed>` runs longer; what it finds is kept in `crashes/<reader>/` and runs here for ever. The input about to be read is on disk while
 * it is read, so that one that kills or hangs the process can be found afterwards.
 */
const runs = Number(process.env['FUZZ_RUNS'] ?? 150);
const firstSeed = Number(process.env['FUZZ_SEED'] ?? 1);
const memoryLimit = 512 * 1024 ** 2;

const crashes = fileURLToPath(new URL('./crashes/', import.meta.url));
const names = Object.keys(readers) as ReaderName[];

async function survives(name: ReaderName, bytes: Buffer): Promise<string | undefined> {
  const before = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed;
  try {
    await readers[name](bytes);
  } catch (error) {
    if (!(error instanceof InspectorError)) return (error as Error).stack ?? String(error);
  }
  const grown = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed - before;
  return grown > memoryLimit ? `${grown} bytes allocated` : undefined;
}

describe.each(names)('%s reader', (name) => {
  it('reads its seeds', async () => {
    for (const seed of seeds[name]) await readers[name](Buffer.from(seed));
    expect(seeds[name].length).toBeGreaterThan(0);
  });

  it(`survives ${runs} mutated files`, { timeout: 600_000 }, async () => {
    const failures: string[] = [];
    const folder = join(crashes, name);
    mkdirSync(folder, { recursive: true });
    for (let run = firstSeed; run < firstSeed + runs; run += 1) {
      const random = randomFrom(run);
      const seed = seeds[name][run % seeds[name].length] as Buffer;
      const bytes = mutate(seed, random);
      const kept = join(folder, `seed-${run}.bin`);
      writeFileSync(kept, bytes);
      const failure = await survives(name, bytes);
      if (failure === undefined) rmSync(kept);
      else failures.push(`${kept}: ${failure}`);
    }
    expect(failures).toEqual([]);
  });

  it('survives every file that once broke it', async () => {
    const files = readdirSync(join(crashes, name), { withFileTypes: true }).filter(
      (file) => file.isFile() && file.name.endsWith('.bin'),
    );
    for (const file of files)
      expect(await survives(name, readFileSync(join(crashes, name, file.name)))).toBeUndefined();
  });
});
