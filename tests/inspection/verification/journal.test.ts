import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { checkJournal, isJournalFolder } from '../../../src/inspection/verification/journal.ts';
import { sealBundle } from '../../support/sealed.ts';
import { inFolder } from '../../support/zhijian.ts';

/** What a crash leaves: as a bundle, without its index. */
function leftBehind<T>(work: (folder: string) => T): Promise<T> {
  return inFolder(async (folder) => {
    const left = sealBundle(folder);
    for (const name of ['bundle.json', 'bundle.json.sha256', 'bundle.json.sm3', 'apk'])
      rmSync(join(left, name), { recursive: true });
    mkdirSync(join(left, 'tools'));
    return work(left);
  });
}

const trace = 'runs/check-in/trace.jsonl';

describe('a journal that was never sealed', () => {
  it('hangs together as a crash left it, with its last line torn', () =>
    leftBehind((folder) => {
      appendFileSync(join(folder, trace), '{"n":3,');
      expect(isJournalFolder(folder)).toBe(true);
      expect(checkJournal(folder)).toMatchObject({
        journals: [{ file: trace, lines: 3, state: 'torn' }],
        screens: 3,
        differences: [],
      });
    }));

  it('says at which line it was changed', () =>
    leftBehind((folder) => {
      const path = join(folder, trace);
      writeFileSync(path, readFileSync(path, 'utf8').replace('"index":0', '"index":1'));
      expect(checkJournal(folder).differences).toEqual([{ file: trace, kind: 'broken', line: 3 }]);
    }));

  it('is not what is left of a bundle that lost its index', () =>
    inFolder(async (folder) => {
      const bundle = sealBundle(folder);
      for (const file of ['bundle.json', 'bundle.json.sha256', 'bundle.json.sm3']) {
        rmSync(join(bundle, file));
        expect(isJournalFolder(bundle)).toBe(false);
      }
    }));

  it('names the picture that is not what its name says', () =>
    leftBehind((folder) => {
      const screens = join(folder, 'screens');
      const name = `${'0'.repeat(64)}.png`;
      writeFileSync(join(screens, name), 'x');
      expect(checkJournal(folder).differences).toMatchObject([{ file: `screens/${name}`, kind: 'changed' }]);
      renameSync(join(screens, name), join(screens, 'note.txt'));
      expect(checkJournal(folder).differences).toEqual([]);
    }));
});
