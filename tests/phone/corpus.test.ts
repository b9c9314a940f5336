import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { missingTool } from './support/real-stack.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const corpus = resolve(root, process.env['ZHIJIAN_CORPUS'] ?? '../shared/corpus');
const missing = existsSync(`${corpus}/truth.json`) ? missingTool() : 'the corpus';

interface Row {
  apiLevel: number;
  package?: string;
  file: string;
  texts: string[];
  verdict: string;
  reason: string;
}

/** Real apps that are not part of this repository, over the real adb and Appium; without either this says "skipped". */
describe.skipIf(missing !== undefined)(
  `corpus on the phone${missing === undefined ? '' : `: needs ${missing}`}`,
  () => {
    it(
      'shows what the pages of the apps show, on old phones and new ones, and asks nothing that they do not know',
      { timeout: 900_000 },
      async () => {
        const { rows, unknown } = JSON.parse(await run(['--json', '--api', '26,35'])) as {
          rows: Row[];
          unknown: unknown[];
        };
        expect(rows.filter(({ verdict }) => verdict === "phone's fault")).toEqual([]);
        expect(unknown).toEqual([]);
        expect(rows.length).toBeGreaterThanOrEqual(8);
        const ready = rows.filter(({ texts }) => texts.some((text) => /device is ready/i.test(text)));
        expect(ready.map(({ apiLevel }) => apiLevel).sort()).toEqual([26, 35]);
        const plain = rows.find(({ verdict }) => verdict === 'plain label screen');
        expect(plain?.texts).toHaveLength(1);
      },
    );
  },
);

/** What the program prints, whatever it exits with. */
function run(words: readonly string[]): Promise<string> {
  const program = spawn(process.execPath, ['scripts/corpus-phone.mjs', ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  program.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((done, failed) => {
    program.once('error', failed);
    program.once('close', () => done(Buffer.concat(chunks).toString('utf8')));
  });
}
