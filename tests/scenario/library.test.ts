import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { describe, expect, it } from 'vitest';

import {
  libraryFiles,
  scenariosFolder,
  shippedScenario,
  shippedScenarios,
  subjects,
} from '../../src/scenario/library.ts';
import { checkScenario, readScenario } from '../../src/scenario/read/scenario.ts';

const files = libraryFiles().map(({ subject, file }) => ({ subject, file, name: relative(scenariosFolder, file) }));
const ids = files.map(({ file }) => readScenario(readFileSync(file, 'utf8'), file).id);

describe('shipped scenarios', () => {
  it.each(files)('$name can be run', ({ subject, file }) => {
    const text = readFileSync(file, 'utf8');
    expect(checkScenario(text, file, { scenarios: ids })).toEqual([]);
    expect(readScenario(text, file).subject).toBe(subject);
  });

  it('have ids of their own', () => {
    expect([...new Set(ids)]).toEqual(ids);
    expect(shippedScenarios().every(({ id }) => shippedScenario(id)?.id === id)).toBe(true);
  });

  it('lie in folders of known subjects, none of which is empty', () => {
    const folders = readdirSync(scenariosFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).toSorted()).toEqual([...subjects].toSorted());
    const empty = folders.filter(({ name }) => readdirSync(join(scenariosFolder, name)).length === 0);
    expect(empty).toEqual([]);
  });

  it('allow themselves no effect on a live service', () => {
    expect(shippedScenarios().filter(({ sideEffects }) => sideEffects.length > 0)).toEqual([]);
  });
});
