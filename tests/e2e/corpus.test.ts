import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const corpus = resolve(root, process.env['ZHIJIAN_CORPUS'] ?? '../shared/corpus');

/** The corpus of real and hostile APKs is not part of this repository; without it this says "skipped". */
describe.skipIf(!existsSync(corpus))('corpus (skipped where it is absent)', () => {
  it(
    'reads every file as aapt, aapt2 and apksigner do, and flags what the platform rejects',
    { timeout: 600_000 },
    () => {
      const ran = spawnSync(process.execPath, ['scripts/corpus.mjs', '--json', '--untimed'], {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 ** 2,
      });
      const { summary, wrong } = JSON.parse(ran.stdout) as {
        summary: { files: number };
        wrong: { file: string; differences: string[] }[];
      };
      expect(wrong).toEqual([]);
      expect(summary.files).toBeGreaterThan(400);
    },
  );
});
