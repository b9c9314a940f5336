import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { fromBuffer } from '../../src/apk/bytes.ts';
import { openZip } from '../../src/apk/zip/open.ts';
import { Budget, defaultLimits } from '../../src/shared/budget.ts';
import { buildElf } from '../apk/elf/build-elf.ts';
import { buildBundle } from '../apk/hermes/build-bundle.ts';
import type { ReaderName } from './readers.ts';

const specimens = ['jiedaotong', 'banshitong'].map((name) => {
  const path = fileURLToPath(new URL(`../specimens/${name}/${name}.apk`, import.meta.url));
  return readFileSync(path);
});

function entry(apk: Buffer, name: string): Buffer {
  const archive = openZip(fromBuffer(apk, 'seed.apk'), new Budget(defaultLimits));
  const found = archive.find(name);
  if (found === undefined) throw new Error(`${name} is not in the specimen`);
  return archive.read(found);
}

const entries = (name: string) => specimens.map((apk) => entry(apk, name));

/** Well-formed inputs, all built by us, that mutation starts from. */
export const seeds: Readonly<Record<ReaderName, readonly Buffer[]>> = {
  zip: specimens,
  signatures: specimens,
  manifest: specimens,
  xml: entries('AndroidManifest.xml'),
  resources: entries('resources.arsc'),
  dex: entries('classes.dex'),
  elf: [
    buildElf({ soname: 'libfuzz.so', needed: ['libc.so'], symbols: [{ name: '__stack_chk_fail' }] }),
    buildElf({ bits: 32, count: 'gnu-hash', symbols: [{ name: 'f', defined: true }] }),
  ],
  hermes: [buildBundle({ version: 96, strings: ['签到', 'checkIn', 'https://example.com'] })],
};
