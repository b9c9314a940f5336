import { existsSync, readFileSync } from 'node:fs';

import { nearest } from '../../shared/nearest.ts';
import { shippedScenario, shippedScenarios } from '../../scenario/library.ts';
import type { Scenario } from '../../scenario/model.ts';
import { readScenario } from '../../scenario/read/scenario.ts';
import { InspectorError } from '../../shared/errors.ts';

/** The scenarios of `--scenarios a,b.yaml`: ids of the library or files; the whole library where nothing is asked for. */
export function chosenScenarios(list: string | undefined): readonly Scenario[] {
  if (list === undefined) return shippedScenarios();
  const names = list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.map(scenarioCalled);
}

function scenarioCalled(name: string): Scenario {
  const shipped = shippedScenario(name);
  if (shipped !== undefined) return shipped;
  if (existsSync(name)) return readScenario(readFileSync(name, 'utf8'), name);
  const ids = shippedScenarios().map(({ id }) => id);
  const [close] = nearest(name, ids);
  throw new InspectorError('option-invalid', {
    zh: `没有场景 ${name}${close === undefined ? '' : `，是否想用 ${close}`}；内置场景：${ids.join('、')}`,
    en: `no scenario ${name}${close === undefined ? '' : `, did you mean ${close}`}; the library has ${ids.join(', ')}`,
  });
}
