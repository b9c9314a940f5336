import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { InspectorError } from '../../shared/errors.ts';
import { byText } from '../../shared/order.ts';
import { createTrace, readTrace, type TraceWriter } from './chain.ts';
import { recordOf, type RunRecord } from './record.ts';

/**
 * The folder that runs are written to while they happen, laid out as in the bundle:
 *
 *     runs/<run>/trace.jsonl       `#` of a run's id is a dot there
 *     runs/<run>/logcat.txt.gz
 *     screens/<sha256>.xml.gz|png  every look once, by its content
 */
export interface Journal {
  readonly folder: string;
  /** Runs in the order they were begun, those of an earlier process included. */
  readonly records: readonly RunRecord[];
  /** The run that completed this very scenario; undefined: it is still to be run. */
  completed(scenario: { id: string; sha256: string }): RunRecord | undefined;
  /** Id for another run of the scenario: its own id, then `<id>#2` … */
  begin(scenarioId: string): { id: string; path: string; trace: TraceWriter };
  add(record: RunRecord): void;
  /** Captures are numbered over all runs. */
  nextCapture(): number;
}

export const screensFolder = 'screens';

/** Opens or makes a journal. Throws `output-unwritable`. */
export function openJournal(folder: string): Journal {
  try {
    mkdirSync(join(folder, 'runs'), { recursive: true });
    mkdirSync(join(folder, screensFolder), { recursive: true });
  } catch (error) {
    throw new InspectorError('output-unwritable', (error as Error).message, { place: folder, cause: error });
  }
  const records = readRuns(folder);
  let next = 1 + Math.max(-1, ...records.flatMap(({ looks }) => looks.map(({ capture }) => capture.id)));
  return {
    folder,
    records,
    completed: ({ id, sha256 }) =>
      records.findLast(({ run }) => run.scenario === id && run.scenarioSha256 === sha256 && run.state === 'completed'),
    begin: (scenarioId) => {
      const id = freeId(folder, scenarioId);
      const path = pathOf(id);
      mkdirSync(join(folder, path), { recursive: true });
      return { id, path, trace: createTrace(join(folder, path, 'trace.jsonl')) };
    },
    add: (record) => {
      records.push(record);
    },
    nextCapture: () => next++,
  };
}

function readRuns(folder: string): RunRecord[] {
  return readdirSync(join(folder, 'runs'))
    .flatMap((name) => {
      const path = join('runs', name, 'trace.jsonl');
      if (!existsSync(join(folder, path))) return [];
      return recordOf(readTrace(join(folder, path)).records, `runs/${name}/trace.jsonl`) ?? [];
    })
    .toSorted(
      (one, other) => firstCapture(one) - firstCapture(other) || byText(one.run.startedAt, other.run.startedAt),
    );
}

function firstCapture({ looks }: RunRecord): number {
  return looks[0]?.capture.id ?? Number.MAX_SAFE_INTEGER;
}

function freeId(folder: string, scenarioId: string): string {
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? scenarioId : `${scenarioId}#${count}`;
    if (!existsSync(join(folder, pathOf(id)))) return id;
  }
}

function pathOf(id: string): string {
  return `runs/${id.replace('#', '.')}`;
}
