import { resolve } from 'node:path';

import { readAttachment, readBundle } from '../../evidence/bundle/read.ts';
import { readInspection } from '../../inspection/folder.ts';
import { readSettings } from '../../report/document/settings.ts';
import { rules } from '../../rules/index.ts';
import { systemClock } from '../../shared/clock.ts';
import { InspectorError } from '../../shared/errors.ts';
import { say } from '../context.ts';
import { documentFiles } from '../document-options.ts';
import { tellOfEnded } from '../exemptions.ts';
import { exitCodes } from '../exit-codes.ts';
import { handOut } from '../release.ts';
import { parseFormats, renderReports } from '../reports.ts';
import type { Terminal } from '../terminal.ts';

export interface ReportFlags {
  format: string;
  out?: string;
  by?: string;
  template?: string;
  organisation?: string;
  reportNumber?: string;
  docxTemplate?: string;
}

/** `zhijian report`: from `inspection.json` and its bundle, without judging again. */
export async function reportCommand(terminal: Terminal, path: string, flags: ReportFlags): Promise<number> {
  const { folder, inspection } = readInspection(path);
  const documents = documentFiles(flags);
  const bundle = readBundle(resolve(folder, inspection.bundle.path));
  if (bundle.sha256 !== inspection.bundle.sha256) {
    throw new InspectorError('bundle-tampered', say(terminal, 'otherBundle'), { place: bundle.path });
  }
  const input = {
    inspection,
    evidence: bundle.evidence,
    entries: bundle.index.entries,
    rules,
    locale: terminal.locale,
    attachment: (path: string) => readAttachment(bundle, path),
    redactionOf: bundle.index.redactionOf?.sha256,
    document: documents === undefined ? undefined : readSettings(documents, inspection.occasion),
  };
  tellOfEnded(terminal, inspection, systemClock.now());
  const names = parseFormats(flags.format);
  const handing = {
    command: 'report',
    sources: [{ folder, inspection }],
    folder: flags.out ?? folder,
    redacted: bundle.index.redactionOf !== undefined,
    by: flags.by ?? input.document?.organisation?.people.prepared,
  };
  const paths = await handOut(terminal, handing, (put) => renderReports(input, names, put));
  for (const written of paths) terminal.out(say(terminal, 'reportWritten', { path: written }));
  return exitCodes.done;
}
