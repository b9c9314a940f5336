import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

import { auditLocalHeaders } from '../../../src/apk/zip/audit.ts';
import { openFile } from '../../../src/apk/bytes.ts';
import { describeContainer } from '../../../src/apk/container/describe.ts';
import { openContainer } from '../../../src/apk/container/open.ts';
import type { Problem } from '../../../src/apk/problem.ts';
import { openZip } from '../../../src/apk/zip/open.ts';
import { Budget, defaultLimits } from '../../../src/shared/budget.ts';
import { InspectorError } from '../../../src/shared/errors.ts';

interface Truth {
  file: string;
  aapt2_14?: { rc: number };
  hostile?: { platform: string };
}

const corpus = process.env['ZHIJIAN_CORPUS'] ?? resolve(import.meta.dirname, '../../../../shared/corpus');
const present = existsSync(join(corpus, 'truth.json'));
const truths: Truth[] = present ? JSON.parse(readFileSync(join(corpus, 'truth.json'), 'utf8')) : [];
const files: { file: string; sha256: string }[] = present
  ? JSON.parse(readFileSync(join(corpus, 'manifest.json'), 'utf8'))
  : [];
const pathOf = (file: string): string => join(corpus, 'files', file);
const zips = truths.filter(({ file }) => file.startsWith('synthetic-hostile/z'));
const title = (text: string): string =>
  present ? text : `${text} (skipped: no corpus at ../shared/corpus or $ZHIJIAN_CORPUS)`;

interface Reading {
  problems: readonly Problem[];
  manifest?: Buffer;
  dex?: Buffer;
  error?: string;
}

/** What an archive says of itself and of the two entries that every app has. */
function read(file: string): Reading {
  const source = openFile(pathOf(file));
  const found: Reading = { problems: [] };
  try {
    const archive = openZip(source, new Budget(defaultLimits));
    found.problems = archive.problems;
    auditLocalHeaders(archive);
    const manifest = archive.find('AndroidManifest.xml');
    if (manifest !== undefined) found.manifest = archive.read(manifest);
    const dex = archive.find('classes.dex');
    if (dex !== undefined) found.dex = archive.read(dex);
  } catch (error) {
    if (!(error instanceof InspectorError)) throw error;
    found.error = error.code;
  } finally {
    source.close();
  }
  return found;
}

test.skipIf(!present)(title('hostile zips that Android reads are read right'), () => {
  const accepted = zips.filter(({ hostile }) => hostile?.platform === 'accept').map(({ file }) => file);
  expect(accepted.length).toBeGreaterThan(10);
  const { manifest, dex } = read('synthetic-hostile/z00-control.apk');
  for (const file of accepted) {
    const { problems: _, ...contents } = read(file);
    expect({ file, ...contents }).toEqual({ file, manifest, dex });
  }
});

test.skipIf(!present)(title('hostile zips that Android refuses never pass in silence'), () => {
  const rejected = zips.filter(({ hostile }) => hostile?.platform === 'reject').map(({ file }) => file);
  expect(rejected.length).toBeGreaterThan(10);
  const silent = rejected.filter((file) => {
    const { problems, error } = read(file);
    return problems.length === 0 && error === undefined;
  });
  expect(silent).toEqual([]);
});

test.skipIf(!present)(title('nothing that the platform takes is said to be refused'), () => {
  // The platform's answer is aapt2's, which never looks at code.
  const taken = truths.filter(({ aapt2_14: aapt2, hostile }) => aapt2?.rc === 0 && hostile?.platform !== 'differs');
  expect(taken.length).toBeGreaterThan(200);
  const wrong = taken.flatMap(({ file }) => {
    const refused = read(file).problems.filter(({ rejected, place }) => rejected === true && place !== 'classes.dex');
    return refused.map(({ code, place }) => `${file}: ${code} ${place}`);
  });
  expect(wrong).toEqual([]);
});

test.skipIf(!present)(title('every file is described, or turned away with a coded reason'), () => {
  const wrong = files.filter(({ file, sha256 }) => {
    try {
      const container = openContainer(pathOf(file), new Budget(defaultLimits));
      const { file: described } = describeContainer(container);
      container.close();
      return described.sha256 !== sha256;
    } catch (error) {
      return !(error instanceof InspectorError) || error.code !== 'not-an-apk';
    }
  });
  expect(wrong).toEqual([]);
});
