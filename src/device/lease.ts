import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { InspectorError } from '../shared/errors.ts';
import { processStart } from '../shared/process-start.ts';
import { stateDirectory } from './state-directory.ts';

/** Who holds a phone. Written to the lock file. */
export interface Holder {
  serial: string;
  pid: number;
  /** When that process began, in the words of the system: a pid alone is used again. */
  started: string;
  /** ISO 8601, the host's clock. */
  since: string;
}

/** A phone that is ours alone, across the processes of this user, until it is released or this process ends. */
export interface Lease {
  readonly serial: string;
  /** May be called again. */
  release(): void;
}

const held = new Set<string>();
let watching = false;

/** Takes the phone. Throws InspectorError `device-busy` naming the holder. A lock whose process is gone is taken over. */
export function takeLease(serial: string, now: Date, directory = leaseDirectory()): Lease {
  mkdirSync(directory, { recursive: true });
  const file = lockFile(directory, serial);
  const holder: Holder = {
    serial,
    pid: process.pid,
    started: processStart(process.pid) ?? '',
    since: now.toISOString(),
  };
  for (let round = 0; round < 5; round += 1) {
    if (create(file, holder)) return hold(serial, file);
    const other = readHolder(file);
    if (other !== undefined && isAlive(other)) throw busy(other);
    removeStale(file);
  }
  throw busy({ serial, pid: 0, started: '', since: now.toISOString() });
}

/** Who holds the phone now; undefined: nobody. */
export function leaseHolder(serial: string, directory = leaseDirectory()): Holder | undefined {
  const holder = readHolder(lockFile(directory, serial));
  return holder !== undefined && isAlive(holder) ? holder : undefined;
}

function leaseDirectory(): string {
  return join(stateDirectory(), 'leases');
}

function lockFile(directory: string, serial: string): string {
  const readable = serial.replaceAll(/[^\w.-]/g, '_').slice(0, 60);
  return join(directory, `${readable}-${createHash('sha256').update(serial).digest('hex').slice(0, 12)}.json`);
}

/** The file appears whole or not at all: a half-written one would look stale. */
function create(file: string, holder: Holder): boolean {
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(draft, JSON.stringify(holder));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function removeStale(file: string): void {
  const aside = `${file}.stale.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // Somebody else was faster.
  }
  // Between reading and renaming another process may have taken it over: its lock goes back.
  const moved = readHolder(aside);
  if (moved !== undefined && isAlive(moved)) {
    try {
      linkSync(aside, file);
    } catch {
      // A third process holds it by now.
    }
  }
  rmSync(aside, { force: true });
}

function readHolder(file: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isHolder(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, started, since, serial } = value as Record<string, unknown>;
  const texts = [started, since, serial].every((text) => typeof text === 'string');
  return texts && typeof pid === 'number' && Number.isInteger(pid) && pid > 0;
}

function isAlive({ pid, started }: Holder): boolean {
  const now = processStart(pid);
  return now !== undefined && (started === '' || now === '' || now === started);
}

function hold(serial: string, file: string): Lease {
  held.add(file);
  if (!watching) {
    watching = true;
    process.once('exit', () => held.forEach((path) => rmSync(path, { force: true })));
  }
  return {
    serial,
    release: () => {
      if (held.delete(file)) rmSync(file, { force: true });
    },
  };
}

function busy({ serial, pid, since }: Holder): InspectorError {
  return new InspectorError('device-busy', {
    zh: `设备 ${serial} 正被进程 ${pid} 使用（自 ${since} 起）`,
    en: `the device ${serial} is in use by process ${pid} (since ${since})`,
  });
}
