import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { renderSamples } from '../../../src/report/documents/samples.ts';

const folder = fileURLToPath(new URL('../../../reports/samples/', import.meta.url));
const specimens = fileURLToPath(new URL('../../specimens', import.meta.url));

describe('reports/samples', () => {
  it('is what the specimens give today (otherwise: npm run samples, and read the difference)', async () => {
    const fresh = await renderSamples(specimens);
    const stale = [...fresh].filter(([name, content]) => readSample(name) !== String(content)).map(([name]) => name);
    const surplus = readdirSync(folder).filter((name) => !fresh.has(name));
    expect({ stale, surplus }).toEqual({ stale: [], surplus: [] });
  });

  it('names neither this machine nor a time other than the fixed one', () => {
    for (const name of readdirSync(folder)) {
      const text = readSample(name) ?? '';
      expect(text).not.toContain(process.cwd());
      expect(text).not.toMatch(/2026-\d\d-\d\dT(?!06:30:15)/);
    }
  });
});

function readSample(name: string): string | undefined {
  try {
    return readFileSync(folder + name, 'utf8');
  } catch {
    return undefined;
  }
}
