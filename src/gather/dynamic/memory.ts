import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

import type { AppOpUse, DeviceSession, LogLine, ProcessExit } from '../../device/session.ts';
import type { Gap } from '../../evidence/gap.ts';
import { toErrorRecord } from '../../shared/errors.ts';
import { tellsOfCrashes } from '../../device/crashes/crash-log.ts';

const use = z.object({ op: z.string(), granted: z.boolean(), at: z.string().nullable(), state: z.string() });
const exit = z.object({
  at: z.string(),
  pid: z.number(),
  process: z.string(),
  reason: z.enum([
    'self',
    'crash',
    'native-crash',
    'not-responding',
    'signaled',
    'low-memory',
    'user-requested',
    'other',
  ]),
  description: z.string(),
});
const line = z.object({
  at: z.number(),
  buffer: z.string(),
  priority: z.string(),
  pid: z.number(),
  uid: z.number().optional(),
  tag: z.string(),
  message: z.string(),
});
const stored = z.object({ uses: z.array(use), exits: z.array(exit), log: z.array(line) });

/** What a phone tells of the app afterwards: uses of guarded functions, ends of processes, log lines about crashes. */
export interface Memory {
  readonly uses: readonly AppOpUse[];
  readonly exits: readonly ProcessExit[];
  readonly log: readonly LogLine[];
  /** What could not be read the last time it was asked for. */
  readonly missing: { uses: readonly Gap[]; exits: readonly Gap[] };
  /** Asks the phone once more. Never throws for the phone. */
  refresh(session: DeviceSession, package_: string): Promise<void>;
}

/**
 * Kept in a file and asked for after every run: a phone that is lost cannot be asked at the end, another one after a kill knows nothing,
 * and the log of a long drive is longer than what is held of it. `resume`: goes on with what the file has.
 * `redact` takes secrets out of what the app logged.
 */
export function openMemory(file: string, resume: boolean, redact: (text: string) => string = (text) => text): Memory {
  const { exits, log, uses } = (resume ? readStored(file) : undefined) ?? { uses: [], exits: [], log: [] };
  const missing: { uses: Gap[]; exits: Gap[] } = { uses: [], exits: [] };
  let last: LogLine | undefined;
  return {
    uses: uses as AppOpUse[],
    exits: exits as ProcessExit[],
    log: log as LogLine[],
    missing,
    refresh: async (session, package_) => {
      missing.uses = await ask(async () => addNew(uses, await session.appOps(package_)), { code: 'uses-unread' });
      missing.exits = await ask(async () => addNew(exits, await session.exits(package_)), { code: 'exits-unread' });
      const lines = session.log();
      const fresh = lines.slice(last === undefined ? 0 : lines.lastIndexOf(last) + 1);
      last = lines.at(-1);
      for (const one of fresh)
        if (tellsOfCrashes(one)) log.push(withoutUndefined({ ...one, message: redact(one.message) }));
      writeFileSync(`${file}.new`, `${JSON.stringify({ uses, exits, log })}\n`);
      renameSync(`${file}.new`, file);
    },
  };
}

function readStored(file: string): z.infer<typeof stored> | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return stored.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

async function ask(read: () => Promise<void>, gap: Pick<Gap, 'code'>): Promise<Gap[]> {
  try {
    await read();
    return [];
  } catch (error) {
    return [{ ...gap, place: '', detail: toErrorRecord(error, 'gatherer-failed').message }];
  }
}

/** Every time it is asked the phone repeats what it said before. */
function addNew<T>(known: T[], told: readonly T[]): void {
  const before = new Set(known.map((one) => JSON.stringify(one)));
  known.push(...told.filter((one) => !before.has(JSON.stringify(one))));
}

function withoutUndefined({ uid, ...rest }: LogLine): z.infer<typeof line> {
  return uid === undefined ? rest : { ...rest, uid };
}
