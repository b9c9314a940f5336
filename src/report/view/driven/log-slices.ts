import { gunzipSync } from 'node:zlib';

import type { Run } from '../../../evidence/kinds/runs.ts';
import type { StoredCapture } from '../../../evidence/kinds/screens.ts';
import type { ReportInput } from '../../format.ts';

export interface LogLine {
  /** Seconds since 1970, the phone's clock. */
  at: number;
  priority: string;
  text: string;
}

/** First user id of installed apps (AOSP `android_filesystem_config.h`, AID_APP_START). */
const firstApp = 10_000;
const mostBytes = 16 * 1024 * 1024;
const mostLines = 12;

/**
 * The lines of a run's log between the look before and this one: those of apps, and errors of the system. Empty where the run has no log or
 * the phone did not tell its time.
 */
export function logSlices(
  input: ReportInput,
  run: Run,
  captures: readonly StoredCapture[],
): Map<number, { lines: readonly LogLine[]; total: number }> {
  const slices = new Map<number, { lines: readonly LogLine[]; total: number }>();
  const log = run.log === undefined ? undefined : readLog(input.attachment?.(run.log));
  if (log === undefined) return slices;
  let from = Date.parse(run.startedAt) / 1000 - 1;
  for (const { deviceAt, id } of captures) {
    const to = deviceAt === null ? NaN : Date.parse(deviceAt) / 1000;
    if (Number.isNaN(to)) continue;
    // The phone's clock may have been set back in between.
    const lines = log.filter(({ at }) => at > Math.min(from, to) && at <= to);
    if (lines.length > 0) slices.set(id, { lines: lines.slice(-mostLines), total: lines.length });
    from = to;
  }
  return slices;
}

/** Lines of a log file that tell something: those of apps, and errors of the system. Undefined: it cannot be read. */
export function readLog(bytes: Uint8Array | undefined): LogLine[] | undefined {
  if (bytes === undefined) return undefined;
  try {
    const text = gunzipSync(bytes, { maxOutputLength: mostBytes }).toString('utf8');
    return text.split('\n').flatMap(readLine);
  } catch {
    return undefined;
  }
}

/** `<epoch> <buffer> <uid> <pid> <priority> <tag>: <message>` */
function readLine(line: string): LogLine[] {
  const match = /^(\d+\.\d+) \S+ (\d+|-) \d+ ([VDIWEFA]) (.*)$/.exec(line);
  if (match === null) return [];
  const [, at = '', uid = '', priority = '', text = ''] = match;
  const telling = uid === '-' || Number(uid) >= firstApp || 'EFA'.includes(priority);
  return telling ? [{ at: Number(at), priority, text }] : [];
}
