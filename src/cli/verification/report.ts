import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import type { Trust } from '../../evidence/seal/trust.ts';
import { bundleFolder, locateBundle } from '../../inspection/folder.ts';
import { checkArchive, checkFolder } from '../../inspection/verification/check.ts';
import type { BundleCheck } from '../../inspection/verification/model.ts';
import { readReportMark } from '../../inspection/verification/report-mark.ts';
import { exitCodes } from '../exit-codes.ts';
import { saySeal } from '../sealing-texts.ts';
import type { Terminal } from '../terminal.ts';
import { describeCheck } from './print.ts';
import { isZip } from './target.ts';

interface Options {
  /** Folder, inspection or package to compare the report with; undefined: the bundle beside it, if there is one. */
  bundle: string | undefined;
  trust: Trust;
  json: boolean;
}

/** `zhijian verify report.docx --bundle DIR`: whether the report names this bundle, and whether that is as it was sealed. */
export async function verifyReport(
  terminal: Terminal,
  path: string,
  { bundle, json, trust }: Options,
): Promise<{ code: number; check: BundleCheck | undefined }> {
  const named = await readReportMark(path);
  const check = await checkNamed(bundle ?? besideOf(path), trust);
  const belongs = check === undefined ? null : check.sha256 === named || check.origin?.sha256 === named;
  if (json) {
    const report = { path: resolve(path), bundleSha256: named, belongs };
    terminal.out(JSON.stringify({ report, ...(check && jsonOf(check)) }, null, 2));
  } else terminal.out(describe(terminal, path, named, check).join('\n'));
  if (check === undefined) return { code: exitCodes.incomplete, check };
  return { code: belongs === true && check.verdict !== 'differs' ? exitCodes.done : exitCodes.different, check };
}

/** For `--json`: the index stays out, the bundle has it. */
export function jsonOf({ verdict, differences, ...check }: BundleCheck): object {
  const { files, inspection, listSignatures, verdicts, origin, packing, place, seal, sha256, sm3 } = check;
  const intact = verdict !== 'differs';
  const firstDifference = differences[0]?.file ?? null;
  const facts = { bundle: place, sha256, sm3, intact, verdict, files, firstDifference, differences };
  return {
    ...facts,
    packing: packing ?? null,
    inspection,
    verdicts: verdicts ?? null,
    ...seal,
    origin,
    listSignatures,
  };
}

function describe(terminal: Terminal, path: string, named: string, check: BundleCheck | undefined): string[] {
  if (check === undefined) return [saySeal(terminal, 'reportNames', { named })];
  return [
    sayBelongs(terminal, path, named, check),
    ...describeCheck(terminal, check),
    saySeal(terminal, 'reportLimits'),
  ];
}

function sayBelongs(terminal: Terminal, path: string, named: string, { origin, sha256: found }: BundleCheck): string {
  if (found === named) return saySeal(terminal, 'reportBelongs', { path });
  if (origin?.sha256 === named) return saySeal(terminal, 'reportOfOriginal', { path });
  return saySeal(terminal, 'reportForeign', { path, named, found });
}

async function checkNamed(bundle: string | undefined, trust: Trust): Promise<BundleCheck | undefined> {
  if (bundle === undefined) return undefined;
  return isZip(bundle) ? checkArchive(bundle, trust) : checkFolder(locateBundle(bundle), trust);
}

function besideOf(path: string): string | undefined {
  const folder = resolve(dirname(path), bundleFolder);
  return existsSync(folder) ? folder : undefined;
}
