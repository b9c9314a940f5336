import { resolve } from 'node:path';

import { stateDirectory } from '../../device/state-directory.ts';
import { readBundle } from '../../evidence/bundle/read.ts';
import { exportPackage, type Exported } from '../../handover/export.ts';
import { logsOf } from '../../handover/log/append.ts';
import { readInspection } from '../../inspection/folder.ts';
import { formats } from '../../report/index.ts';
import { systemClock } from '../../shared/clock.ts';
import { InspectorError } from '../../shared/errors.ts';
import { readSettings } from '../../report/document/settings.ts';
import { say } from '../context.ts';
import { documentFiles } from '../document-options.ts';
import { readSecrets } from '../driven/secrets.ts';
import { exitCodes } from '../exit-codes.ts';
import { exporterName } from '../exporter.ts';
import { parseFormats } from '../reports.ts';
import { openSigner, readSealFlags } from '../sealing.ts';
import { saySeal } from '../sealing-texts.ts';
import type { Terminal } from '../terminal.ts';
import { exportLog } from './export-log.ts';

export interface ExportFlags {
  out?: string;
  secrets?: string;
  format?: string;
  withRaw?: boolean;
  withUnsearched?: boolean;
  by?: string;
  /** Name or id of one of this user's keys. */
  sign?: string;
  template?: string;
  organisation?: string;
  reportNumber?: string;
  docxTemplate?: string;
  log?: boolean;
  json?: boolean;
}

/** `zhijian export`: the evidence package of an inspection, without what must not leave; or what left so far. */
export async function exportCommand(terminal: Terminal, path: string | undefined, flags: ExportFlags): Promise<number> {
  if (flags.log === true) return exportLog(terminal, path, flags.json === true);
  if (path === undefined || flags.out === undefined)
    throw new InspectorError('option-invalid', {
      zh: say({ ...terminal, locale: 'zh-CN' }, 'exportNeedsInspection'),
      en: say({ ...terminal, locale: 'en' }, 'exportNeedsInspection'),
    });
  const secrets = readSecrets(flags.secrets);
  const documents = documentFiles(flags);
  const { folder, inspection } = readInspection(path);
  const bundle = readBundle(resolve(folder, inspection.bundle.path));
  if (bundle.sha256 !== inspection.bundle.sha256)
    throw new InspectorError('bundle-tampered', say(terminal, 'otherBundle'), { place: bundle.path });
  const asked = flags.format === undefined ? undefined : { names: parseFormats(flags.format), locale: terminal.locale };
  const document = documents === undefined ? undefined : readSettings(documents, inspection.occasion);
  const chosen = flags.sign === undefined ? undefined : await readSealFlags(terminal, { sign: flags.sign });
  const sign = chosen?.key && openSigner(chosen.key);
  const exported = await exportPackage({
    folder,
    inspection,
    bundle,
    out: flags.out,
    secrets,
    withRaw: flags.withRaw === true,
    withUnsearched: flags.withUnsearched === true,
    reports: { formats, asked, folder, document },
    sign,
    logs: logsOf(folder, stateDirectory()),
    by: exporterName(flags.by ?? document?.organisation?.people.prepared),
    at: systemClock.now(),
  });
  if (flags.json === true) {
    const { path: file, sha256, size, index } = exported;
    const signedBy = sign?.key.id ?? null;
    terminal.out(JSON.stringify({ path: file, sha256, size, signedBy, ...index, files: index.files.length }, null, 2));
  } else {
    tell(terminal, exported);
    if (sign !== undefined) terminal.out(saySeal(terminal, 'packageSigned', { signer: sign.signer, key: sign.key.id }));
  }
  warn(terminal, exported, flags);
  return exitCodes.done;
}

function tell(terminal: Terminal, { index, path, sha256 }: Exported): void {
  const { bundle, original, redaction } = index;
  terminal.out(say(terminal, 'exportWritten', { path, sha256, original: original.sha256, bundle: bundle.sha256 }));
  terminal.out(say(terminal, 'exportRedacted', { changed: redaction.changed, painted: redaction.painted.length }));
}

/** What the reader of the package should know was not looked for, or is not in it. */
function warn(terminal: Terminal, { index, unlogged }: Exported, flags: ExportFlags): void {
  const { leftOut, notSearchedAgain, unsearched, wholeFieldsOnly } = index.redaction;
  if (flags.secrets === undefined) terminal.log(say(terminal, 'exportNoSecrets'));
  if (wholeFieldsOnly.length > 0) terminal.log(say(terminal, 'exportShort', { names: wholeFieldsOnly }));
  if (notSearchedAgain.length > 0) terminal.log(say(terminal, 'exportNotSearchedAgain', { names: notSearchedAgain }));
  if (unsearched.length > 0) {
    const key = flags.withUnsearched === true ? 'exportUnsearchedKept' : 'exportUnsearchedPainted';
    terminal.log(say(terminal, key, { count: unsearched.length }));
  }
  if (leftOut.length > 0) terminal.log(say(terminal, 'exportLeftOut', { names: leftOut }));
  if (index.reportsLeftOut.length > 0)
    terminal.log(say(terminal, 'exportReportsLeftOut', { names: index.reportsLeftOut }));
  if (index.raw) terminal.log(say(terminal, 'exportRaw'));
  for (const log of unlogged) terminal.log(say(terminal, 'exportUnlogged', { path: log }));
}
