import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { stateDirectory } from '../../device/state-directory.ts';
import { logFile, logsOf } from '../../handover/log/append.ts';
import { type LogReading, readLog } from '../../handover/log/chain.ts';
import { readInspection } from '../../inspection/folder.ts';
import { visible } from '../../shared/text.ts';
import { say } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

interface Reading extends LogReading {
  path: string;
}

const redactions = { redacted: 'redactionRedacted', raw: 'redactionRaw', none: 'redactionNone' } as const;

/**
 * `zhijian export --log`: prints and verifies the export log. Of an inspection both logs are read: the end of one could be cut off unseen,
 * the other still has it. Exit 1 when a chain is broken or the logs differ.
 */
export function exportLog(terminal: Terminal, path: string | undefined, json: boolean): number {
  const own = path === undefined ? undefined : readInspection(path);
  const paths = own === undefined ? [join(stateDirectory(), logFile)] : logsOf(own.folder, stateDirectory());
  const readings = paths.map(read);
  const [first] = readings;
  const missing = own === undefined ? [] : differences(readings, own.inspection.id);
  if (json) terminal.out(JSON.stringify({ logs: readings.map(summary), missing }, null, 2));
  else {
    for (const { at, by, command, file, redaction, sha256 } of first?.records ?? [])
      terminal.out(
        say(terminal, 'logLine', { at, by, command, file, sha256, redaction: say(terminal, redactions[redaction]) }),
      );
    for (const one of readings) terminal.log(standing(terminal, one));
    for (const one of missing) terminal.log(say(terminal, 'logMissing', { ...one, path: visible(one.path) }));
  }
  const bad = missing.length > 0 || readings.some(({ broken }) => broken !== undefined);
  return bad ? exitCodes.different : exitCodes.done;
}

function read(path: string): Reading {
  return { path, ...readLog(existsSync(path) ? readFileSync(path, 'utf8') : '') };
}

function summary({ broken, hashes, path, records }: Reading) {
  return { path, intact: broken === undefined, brokenLine: broken ?? null, head: hashes.at(-1) ?? null, records };
}

/** Exports of the inspection that one log has and the other has not. */
function differences(readings: readonly Reading[], inspection: string) {
  return readings.flatMap(({ path, records }) => {
    const known = new Set(records.map(({ at, sha256 }) => `${at} ${sha256}`));
    const others = readings.filter((other) => other.path !== path).flatMap((other) => other.records);
    return others
      .filter((record) => record.inspection === inspection && !known.has(`${record.at} ${record.sha256}`))
      .map(({ at, file, sha256 }) => ({ path, file, at, sha256 }));
  });
}

function standing(terminal: Terminal, { broken, hashes, path }: Reading): string {
  if (broken !== undefined) return say(terminal, 'logBroken', { path, line: broken });
  if (hashes.length === 0) return say(terminal, 'logEmpty', { path });
  return say(terminal, 'logWhole', { path, count: hashes.length, head: hashes.at(-1) ?? '' });
}
