import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { readAttachment, readBundle } from '../../evidence/bundle/read.ts';
import { redactInspection } from '../../handover/redact-inspection.ts';
import { publicNumbers } from '../../handover/redaction/public-numbers.ts';
import { makeRedactor, type Redactor } from '../../handover/redaction/redactor.ts';
import type { Judged } from '../../inspection/compare/problem.ts';
import { readInspection } from '../../inspection/folder.ts';
import type { ReportInput } from '../../report/format.ts';
import { rules } from '../../rules/index.ts';
import { systemClock } from '../../shared/clock.ts';
import { InspectorError } from '../../shared/errors.ts';
import { say } from '../context.ts';
import { readSecrets } from '../driven/secrets.ts';
import { tellOfEnded } from '../exemptions.ts';
import type { Terminal } from '../terminal.ts';

export interface RedactionFlags {
  /** Account file. */
  secrets?: string;
  /** Pictures of which no tree tells what they show are not painted over. */
  withUnsearched?: boolean;
}

/** An inspection with its verified evidence, both as they may be shown outside the laboratory. */
export interface Opened extends Judged {
  folder: string;
  input: ReportInput;
}

export interface Redaction {
  /** For words that come from no inspection; it knows no public numbers of an app. */
  redactor: Redactor;
  /** Throws `inspection-unreadable`, `bundle-unreadable`, `export-refused`, and `bundle-tampered` for evidence that is not that of the inspection. */
  open(path: string): Promise<Opened>;
}

/** Documents that leave the laboratory are made from what `work` opens here. The redacted evidence is gone when it ends. */
export async function withRedaction<T>(
  terminal: Terminal,
  flags: RedactionFlags,
  work: (redaction: Redaction) => Promise<T>,
): Promise<T> {
  const secrets = readSecrets(flags.secrets);
  const stage = mkdtempSync(join(tmpdir(), 'zhijian-redacted-'));
  const cleanUp = () => rmSync(stage, { recursive: true, force: true });
  const unsearched = new Set<string>();
  const redactor = makeRedactor(secrets);
  let count = 0;
  process.once('exit', cleanUp);
  try {
    const done = await work({
      redactor,
      async open(path) {
        count += 1;
        const into = join(stage, String(count));
        const opened = await openRedacted(terminal, path, { into, secrets, flags });
        for (const picture of opened.unsearched) unsearched.add(`${count} ${picture}`);
        return opened;
      },
    });
    tell(terminal, flags, redactor, unsearched.size);
    return done;
  } finally {
    process.off('exit', cleanUp);
    cleanUp();
  }
}

interface Staging {
  into: string;
  secrets: Readonly<Record<string, string>>;
  flags: RedactionFlags;
}

async function openRedacted(
  terminal: Terminal,
  path: string,
  { flags, into, secrets }: Staging,
): Promise<Opened & { unsearched: readonly string[] }> {
  const { folder, inspection } = readInspection(path);
  const original = readBundle(resolve(folder, inspection.bundle.path));
  if (original.sha256 !== inspection.bundle.sha256)
    throw new InspectorError('bundle-tampered', say(terminal, 'otherBundle'), { place: original.path });
  tellOfEnded(terminal, inspection, systemClock.now());
  const redactor = makeRedactor(secrets, publicNumbers(original.evidence));
  const withUnsearched = flags.withUnsearched === true;
  const clean = await redactInspection(inspection, original, into, redactor, { withUnsearched });
  const { evidence, index } = clean.bundle;
  return {
    folder,
    inspection: clean.inspection,
    evidence,
    unsearched: clean.derived.unsearched,
    input: {
      inspection: clean.inspection,
      evidence,
      // The hashes of what the laboratory keeps: the root hash that the document names is theirs.
      entries: index.entries.map((entry, at) =>
        entry.status === 'ok' ? (original.index.entries[at] ?? entry) : entry,
      ),
      rules,
      locale: terminal.locale,
      attachment: (file) => readAttachment(clean.bundle, file),
      // A package names the evidence that it was redacted from.
      redactionOf: original.index.redactionOf?.sha256 ?? original.sha256,
    },
  };
}

/** What the reader should know was not looked for. */
function tell(
  terminal: Terminal,
  flags: RedactionFlags,
  { notSearchedAgain, values }: Redactor,
  unsearched: number,
): void {
  if (flags.secrets === undefined) terminal.log(say(terminal, 'exportNoSecrets'));
  const names = values.exactOnly.map(({ name }) => name);
  if (names.length > 0) terminal.log(say(terminal, 'exportShort', { names }));
  if (notSearchedAgain.length > 0) terminal.log(say(terminal, 'exportNotSearchedAgain', { names: notSearchedAgain }));
  if (unsearched === 0) return;
  const key = flags.withUnsearched === true ? 'exportUnsearchedKept' : 'exportUnsearchedPainted';
  terminal.log(say(terminal, key, { count: unsearched }));
}
