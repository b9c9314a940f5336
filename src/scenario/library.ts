import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Scenario } from './model.ts';
import { readScenario } from './read/scenario.ts';

/** Subjects in the order their scenarios are run: what needs a fresh app first, what may disturb others last. Also the names of folders. */
export const subjects = [
  'states',
  'consent',
  'guest-browsing',
  'permissions-refused',
  'forced-download-update',
  'complaint-entry',
  'sponsor-filing-number',
  'whole-app',
  'account-cancellation',
  'check-in',
  'points-ranking',
  'online-time',
  'likes-votes-forwards',
  'work-traces',
  'forms',
  'periodic-login',
  'stability',
] as const;

/** Folder of the shipped scenarios: beside `src` and beside `dist`. */
export const scenariosFolder = fileURLToPath(new URL('../../scenarios/', import.meta.url));

let shipped: readonly Scenario[] | undefined;

/** Every shipped scenario in the order of `subjects`, then by name; those that lead to a start state are `stateScenarios`. */
export function shippedScenarios(): readonly Scenario[] {
  return all().filter(({ subject }) => subject !== 'states');
}

/** A shipped scenario by its id. */
export function shippedScenario(id: string): Scenario | undefined {
  return all().find((scenario) => scenario.id === id);
}

/** Files of the library, by subject. */
export function libraryFiles(): { subject: string; file: string }[] {
  return subjects.flatMap((subject) => {
    const folder = join(scenariosFolder, subject);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => ({ subject, file: join(folder, name) }));
  });
}

function all(): readonly Scenario[] {
  shipped ??= libraryFiles().map(({ file }) => readScenario(readFileSync(file, 'utf8'), file));
  return shipped;
}
