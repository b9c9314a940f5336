// Finds the corpus of real and hostile APKs with expected values, which is not part of this repository.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from './run.mjs';

/** The corpus folder, or undefined where there is none. */
export function findCorpus() {
  const folder = resolve(root, process.env.ZHIJIAN_CORPUS ?? '../shared/corpus');
  return existsSync(`${folder}/truth.json`) ? folder : undefined;
}

export function readTruth(folder) {
  return JSON.parse(readFileSync(`${folder}/truth.json`, 'utf8'));
}
