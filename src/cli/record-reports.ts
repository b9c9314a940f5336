import { basename } from 'node:path';

import { stateDirectory } from '../device/state-directory.ts';
import { digestFile } from '../evidence/seal/digest.ts';
import { logsOf, recordExports } from '../handover/log/append.ts';
import type { Inspection } from '../inspection/model.ts';
import { systemClock } from '../shared/clock.ts';
import { say } from './context.ts';
import { exporterName } from './exporter.ts';
import type { Terminal } from './terminal.ts';

interface Source {
  /** Folder of the inspection. */
  folder: string;
  inspection: Inspection;
  /** Made from evidence that was redacted before. */
  redacted: boolean;
  by: string | undefined;
  /** That wrote them; `report` where nothing is said. */
  command?: string;
}

/** A report that somebody asked for is an export: who, what and when go into the export log. */
export function recordReports(terminal: Terminal, source: Source, paths: readonly string[]): void {
  const { by, command = 'report', folder, inspection, redacted } = source;
  const at = systemClock.now().toISOString();
  const records = paths.map((path) => {
    const { sha256, size } = digestFile(path, { sm3: false });
    const file = basename(path);
    const who = exporterName(by);
    const redaction = redacted ? ('redacted' as const) : ('none' as const);
    const bundle = inspection.bundle.sha256;
    return { at, by: who, command, inspection: inspection.id, bundle, file, size, sha256, redaction };
  });
  for (const log of recordExports(logsOf(folder, stateDirectory()), records))
    terminal.log(say(terminal, 'exportUnlogged', { path: log }));
}
