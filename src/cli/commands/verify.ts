import { dirname } from 'node:path';

import { filesOf } from '../../evidence/bundle/model.ts';
import { type Difference, verifyBundle } from '../../evidence/bundle/verify.ts';
import { locateBundle, readInspection } from '../../inspection/folder.ts';
import { visible } from '../../shared/text.ts';
import { say } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

const differenceKeys = {
  missing: 'differenceMissing',
  changed: 'differenceChanged',
  unlisted: 'differenceUnlisted',
  unreadable: 'differenceUnreadable',
  'not-a-file': 'differenceNotAFile',
  broken: 'differenceBroken',
  'signature-wrong': 'differenceSignature',
  'stamp-wrong': 'differenceStamp',
} as const satisfies Record<Difference['kind'], string>;

/** `zhijian verify`: re-hashes every file and names what differs; an inspection beside the bundle must name the same root hash. */
export async function verifyCommand(terminal: Terminal, path: string, flags: { json?: boolean }): Promise<number> {
  const bundle = locateBundle(path);
  const { sha256, index, differences } = verifyBundle(bundle);
  const foreign = namesOtherBundle(dirname(bundle), sha256);
  const intact = differences.length === 0 && !foreign;
  if (flags.json === true) {
    terminal.out(JSON.stringify({ bundle, sha256, intact, differences, inspectionNamesOtherBundle: foreign }, null, 2));
    return intact ? exitCodes.done : exitCodes.different;
  }
  if (intact) {
    // The index and its seals are files too.
    const files = index === undefined ? 0 : filesOf(index).length + (index.schemaVersion < 3 ? 2 : 3);
    terminal.out(say(terminal, 'intact', { files, sha256 }));
    return exitCodes.done;
  }
  if (differences.length > 0) terminal.out(say(terminal, 'tampered', { count: differences.length }));
  for (const difference of differences) {
    terminal.out(`  ${say(terminal, differenceKeys[difference.kind])}  ${visible(difference.file)}`);
    if (difference.expected !== undefined) terminal.out(`    - ${difference.expected}`);
    if (difference.found !== undefined) terminal.out(`    + ${difference.found}`);
  }
  if (foreign) terminal.out(say(terminal, 'otherBundle'));
  return exitCodes.different;
}

function namesOtherBundle(folder: string, sha256: string): boolean {
  try {
    return readInspection(folder).inspection.bundle.sha256 !== sha256;
  } catch {
    return false;
  }
}
