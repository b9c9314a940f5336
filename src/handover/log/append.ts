import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { InspectorError } from '../../shared/errors.ts';
import { type ExportRecord, hashOfLine, nextLine, readLog } from './chain.ts';

export const logFile = 'exports.jsonl';

/** Where exports of an inspection are written down: beside it, and in the user's state folder. */
export function logsOf(inspectionFolder: string, stateFolder: string): string[] {
  return [join(inspectionFolder, logFile), join(stateFolder, logFile)];
}

/**
 * Writes records into every log; gives the logs that could not be written. Nothing may leave unrecorded: throws `output-unwritable` when
 * none could be written, and `export-log-broken` rather than write behind a line that was changed.
 */
export function recordExports(logs: readonly string[], records: readonly ExportRecord[]): string[] {
  checkLogs(logs);
  const failed: string[] = [];
  let reason: unknown;
  for (const log of logs) {
    try {
      append(log, records);
    } catch (error) {
      if (error instanceof InspectorError) throw error;
      failed.push(log);
      reason = error;
    }
  }
  if (failed.length < logs.length) return failed;
  const message = { zh: '导出记录无法写入，未导出', en: 'no export log can be written: nothing was exported' };
  throw new InspectorError('output-unwritable', message, { place: logs[0] ?? logFile, cause: reason });
}

/** Throws `export-log-broken` where one of the logs was changed: known before anything is made that could not be written down. */
export function checkLogs(logs: readonly string[]): void {
  for (const log of logs) checkLog(log);
}

function checkLog(log: string): void {
  if (!existsSync(log)) return;
  const { broken } = readLog(readFileSync(log, 'utf8'));
  if (broken === undefined) return;
  const message = {
    zh: `第 ${broken} 行与上一行不衔接`,
    en: `line ${broken} does not follow the one before it`,
  };
  throw new InspectorError('export-log-broken', message, { place: log });
}

function append(log: string, records: readonly ExportRecord[]): void {
  mkdirSync(dirname(log), { recursive: true });
  const unlock = lock(`${log}.lock`);
  try {
    const reading = readLog(existsSync(log) ? readFileSync(log, 'utf8') : '');
    let last = reading.hashes.at(-1);
    const lines = records.map((record, index) => {
      const line = nextLine({ count: reading.hashes.length + index, last }, record);
      last = hashOfLine(line);
      return line;
    });
    appendFileSync(log, lines.join(''), { flush: true });
  } finally {
    unlock();
  }
}

/** Milliseconds: a process that holds the log longer is no more. */
const stale = 10_000;
const pause = 20;

/** Two processes that export at once write one after the other. */
function lock(path: string): () => void {
  for (;;) {
    try {
      closeSync(openSync(path, 'wx'));
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
      if (made !== undefined && Date.now() - made > stale) rmSync(path, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
}
