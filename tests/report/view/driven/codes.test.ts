import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { problemTitle } from '../../../../src/report/view/problem-text.ts';

/** Codes as written where runs, steps, looks and the doctor say why. */
function codesIn(folder: string, pattern: RegExp): string[] {
  const root = fileURLToPath(new URL(`../../../../src/${folder}/`, import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(pattern)].map((match) => match[1]!),
  );
}

test('codes of runs, steps, looks and the device doctor have a name in both languages', () => {
  const codes = new Set([
    ...codesIn('scenario/run', /\bcode: '([a-z-]+)'/g),
    ...codesIn('scenario/steps', /\bcode: '([a-z-]+)'/g),
    ...codesIn('scenario/trace', /\bcode: '([a-z-]+)'/g),
    ...codesIn('device/session', /\bcode: '([a-z-]+)'/g),
    ...codesIn('device/session', /\bnote\(faults, '([a-z-]+)'/g),
    ...codesIn('device/doctor', /\b(?:ok|warn|fail)\(\s*'([a-z-]+)'/g),
  ]);
  expect(codes.size).toBeGreaterThan(20);
  expect([...codes].filter((code) => problemTitle(code, 'en') === code)).toEqual([]);
});
