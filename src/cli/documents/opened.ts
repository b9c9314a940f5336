import { resolve } from 'node:path';

import { readAttachment, readBundle } from '../../evidence/bundle/read.ts';
import type { Judged } from '../../inspection/compare/problem.ts';
import { readInspection } from '../../inspection/folder.ts';
import type { ReportInput } from '../../report/format.ts';
import { rules } from '../../rules/index.ts';
import { systemClock } from '../../shared/clock.ts';
import { InspectorError } from '../../shared/errors.ts';
import { say } from '../context.ts';
import { tellOfEnded } from '../exemptions.ts';
import type { Terminal } from '../terminal.ts';

/** An inspection with its verified evidence. */
export interface Opened extends Judged {
  folder: string;
  redacted: boolean;
  input: ReportInput;
}

/** Throws `inspection-unreadable`, `bundle-unreadable`, and `bundle-tampered` for evidence that is not that of the inspection. */
export function openInspection(terminal: Terminal, path: string): Opened {
  const { folder, inspection } = readInspection(path);
  const bundle = readBundle(resolve(folder, inspection.bundle.path));
  if (bundle.sha256 !== inspection.bundle.sha256)
    throw new InspectorError('bundle-tampered', say(terminal, 'otherBundle'), { place: bundle.path });
  tellOfEnded(terminal, inspection, systemClock.now());
  const { evidence } = bundle;
  return {
    folder,
    inspection,
    evidence,
    redacted: bundle.index.redactionOf !== undefined,
    input: {
      inspection,
      evidence,
      entries: bundle.index.entries,
      rules,
      locale: terminal.locale,
      attachment: (file) => readAttachment(bundle, file),
    },
  };
}
