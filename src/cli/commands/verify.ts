import { readTrust, type Trust } from '../../evidence/seal/trust.ts';
import { locateBundle } from '../../inspection/folder.ts';
import { checkArchive, checkFolder } from '../../inspection/verification/check.ts';
import { checkJournal } from '../../inspection/verification/journal.ts';
import type { BundleCheck } from '../../inspection/verification/model.ts';
import { exitCodes } from '../exit-codes.ts';
import { saySeal } from '../sealing-texts.ts';
import type { Terminal } from '../terminal.ts';
import { describeCheck, describeDifferences } from '../verification/print.ts';
import { jsonOf, verifyReport } from '../verification/report.ts';
import { targetOf } from '../verification/target.ts';

export interface VerifyFlags {
  json?: boolean;
  trust?: string[];
  bundle?: string;
}

/**
 * `zhijian verify`: re-hashes every file of a bundle, an exported package or an unsealed journal, checks what vouches for it, and names what
 * differs; of a report it says whether it was made from a bundle. Exit 1 where something differs, 3 where `--trust` was asked for and no
 * trusted key signed, and where a package was packed anew by somebody.
 */
export async function verifyCommand(terminal: Terminal, path: string, flags: VerifyFlags): Promise<number> {
  const trust = readTrust(flags.trust ?? []);
  const json = flags.json === true;
  const target = flags.bundle === undefined ? await targetOf(path) : 'report';
  if (target === 'journal') return verifyJournal(terminal, path, json);
  if (target === 'report') {
    const { check, code } = await verifyReport(terminal, path, { bundle: flags.bundle, trust, json });
    return code === exitCodes.done && check !== undefined ? exitCodeOf(check, trust) : code;
  }
  const check = await (target === 'archive' ? checkArchive(path, trust) : checkFolder(locateBundle(path), trust));
  terminal.out(json ? JSON.stringify(jsonOf(check), null, 2) : describeCheck(terminal, check).join('\n'));
  return exitCodeOf(check, trust);
}

function exitCodeOf({ listSignatures, packing, verdict }: BundleCheck, trust: Trust): number {
  if (verdict === 'differs') return exitCodes.different;
  if (packing === 'foreign') return exitCodes['needs-review'];
  if (trust.size === 0) return exitCodes.done;
  // Trust in the evidence of a package is none in the reports beside it.
  const listed = listSignatures === undefined || listSignatures.some(({ trusted }) => trusted);
  return verdict === 'trusted' && listed ? exitCodes.done : exitCodes['needs-review'];
}

function verifyJournal(terminal: Terminal, path: string, json: boolean): number {
  const check = checkJournal(path);
  const { differences, journals, screens } = check;
  if (json) terminal.out(JSON.stringify({ verdict: 'unsealed', intact: differences.length === 0, ...check }, null, 2));
  else if (differences.length > 0)
    terminal.out(describeDifferences(terminal, differences, 'journalDiffers').join('\n'));
  else {
    const lines = journals.reduce((sum, journal) => sum + journal.lines, 0);
    const torn = journals.filter(({ state }) => state === 'torn');
    terminal.out(
      [
        saySeal(terminal, 'journal', { journals: journals.length, lines, screens }),
        ...torn.map(({ file }) => saySeal(terminal, 'chainTorn', { file })),
        saySeal(terminal, 'journalMeans'),
      ].join('\n'),
    );
  }
  return differences.length > 0 ? exitCodes.different : exitCodes.incomplete;
}
