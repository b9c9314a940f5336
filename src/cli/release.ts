import { stateDirectory } from '../device/state-directory.ts';
import { logsOf } from '../handover/log/append.ts';
import { type Put, release } from '../handover/release.ts';
import type { Inspection } from '../inspection/model.ts';
import { systemClock } from '../shared/clock.ts';
import { say } from './context.ts';
import { exporterName } from './exporter.ts';
import type { Terminal } from './terminal.ts';

/** An inspection that files are made from: each has its own log, and the user's has all of them. */
export interface Source {
  /** Folder of the inspection. */
  folder: string;
  inspection: Inspection;
}

export interface Handing {
  /** That makes them, as the log calls it. */
  command: string;
  sources: readonly Source[];
  /** What must not leave was taken out. */
  redacted: boolean;
  by: string | undefined;
  /** Where the files come to lie. */
  folder: string;
  /** Looks through the folder of drafts before anything is written down. */
  search?: ((drafts: string) => void) | undefined;
}

/** Files that somebody asked for are an export: who, what and when go into the export log before they are there. Gives the paths. */
export async function handOut(
  terminal: Terminal,
  { by, command, folder, redacted, search, sources }: Handing,
  make: (put: Put) => Promise<void>,
): Promise<readonly string[]> {
  const at = systemClock.now().toISOString();
  const about = { at, by: exporterName(by), command, redaction: redacted ? ('redacted' as const) : ('none' as const) };
  const logsBy = new Map(sources.map((source) => [source, logsOf(source.folder, stateDirectory())]));
  const { paths, unlogged } = await release(
    {
      folder,
      search,
      logs: [...new Set([...logsBy.values()].flat())],
      entries: (files) =>
        sources.map((source) => {
          const { bundle, id } = source.inspection;
          const { sha256 } = bundle;
          const records = files.map((file) => ({ ...about, inspection: id, bundle: sha256, ...file }));
          return { logs: logsBy.get(source) ?? [], records };
        }),
    },
    make,
  );
  for (const log of unlogged) terminal.log(say(terminal, 'exportUnlogged', { path: log }));
  return paths;
}
