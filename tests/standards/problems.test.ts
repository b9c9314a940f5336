import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { containerProblems } from '../../src/apk/container/problems.ts';
import { dexProblemCodes } from '../../src/apk/dex/problems.ts';
import { elfProblemCodes } from '../../src/apk/elf/problems.ts';
import { hermesProblemCodes } from '../../src/apk/hermes/problems.ts';
import { manifestProblemCodes } from '../../src/apk/manifest/problems.ts';
import { resourceProblemCodes } from '../../src/apk/resources/problems.ts';
import { signatureProblemCodes } from '../../src/apk/signatures/codes.ts';
import { xmlProblemCodes } from '../../src/apk/xml/problems.ts';
import { zipProblems } from '../../src/apk/zip/problems.ts';
import { errorCodes } from '../../src/shared/errors.ts';
import { problems } from '../../src/standards/problems.ts';

const engine: readonly string[] = [
  ...Object.keys(zipProblems),
  ...Object.keys(containerProblems),
  ...xmlProblemCodes,
  ...resourceProblemCodes,
  ...manifestProblemCodes,
  ...dexProblemCodes,
  ...elfProblemCodes,
  ...hermesProblemCodes,
  ...signatureProblemCodes,
];

/** `code: '…'` as written where problems, gaps and faults of captures are made. */
function codesIn(folder: string): string[] {
  const root = fileURLToPath(new URL(`../../src/${folder}/`, import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/(?:\bcode: |\bnote\(faults, )'([a-z0-9-]+)'/g)].map(
      ([, code = '']) => code,
    ),
  );
}

test('every code of the engine has a meaning', () => {
  expect(engine.filter((code) => !Object.hasOwn(problems, code))).toEqual([]);
});

test('every code written into a problem or gap has a meaning', () => {
  const input = new Set(Object.entries(errorCodes).flatMap(([code, kind]) => (kind === 'evidence' ? [] : [code])));
  const written = [...codesIn('apk'), ...codesIn('gather'), ...codesIn('device/session')].filter(
    (code) => !input.has(code),
  );
  expect(written.filter((code) => !Object.hasOwn(problems, code))).toEqual([]);
});

test('failures that become gaps have a meaning', () => {
  // These name a failure of the tool itself and never stand in a gap.
  const never = new Set(['gatherer-failed', 'worker-died']);
  const failures = Object.entries(errorCodes).flatMap(([code, kind]) =>
    kind === 'evidence' && !never.has(code) ? [code] : [],
  );
  expect(failures.filter((code) => !Object.hasOwn(problems, code))).toEqual([]);
});

test('no meaning is for a code that nobody uses', () => {
  const used = new Set([
    ...engine,
    ...codesIn('apk'),
    ...codesIn('gather'),
    ...codesIn('device/session'),
    ...Object.keys(errorCodes),
  ]);
  expect(Object.keys(problems).filter((code) => !used.has(code))).toEqual([]);
});

test('every text is there in both languages, each its own', () => {
  const texts = Object.values(problems).flatMap(({ title, meaning }) => [title, meaning]);
  expect(texts.filter(({ zh, en }) => !/[\u4e00-\u9fff]/.test(zh) || /[\u4e00-\u9fff]/.test(en) || en === '')).toEqual(
    [],
  );
});
