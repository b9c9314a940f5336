import type { DeviceSession, LogLine } from '../session.ts';
import { crashesInLog, type LoggedCrash } from './crash-log.ts';

/** A place in the phone's log. Not a time: the clock of the phone is moved. */
export interface LogMark {
  line: LogLine | undefined;
}

export function markLog(session: DeviceSession): LogMark {
  return { line: session.log().at(-1) };
}

export function linesSince(session: DeviceSession, { line }: LogMark): readonly LogLine[] {
  const all = session.log();
  return line === undefined ? all : all.slice(all.lastIndexOf(line) + 1);
}

/** Crashes and freezes of the app since the mark; page errors are none. */
export function faultsSince(session: DeviceSession, mark: LogMark, package_: string): LoggedCrash[] {
  return crashesInLog(linesSince(session, mark), package_).filter(({ kind }) => kind !== 'web-error');
}
