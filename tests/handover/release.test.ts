import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { readLog } from '../../src/handover/log/chain.ts';
import { type Put, type Release, release } from '../../src/handover/release.ts';
import { sha256 } from '../../src/shared/hashing.ts';
import { inFolder } from '../support/zhijian.ts';

function releaseTo(folder: string, more: Partial<Release> = {}): Release {
  const logs = [join(folder, 'log/exports.jsonl')];
  return {
    folder: join(folder, 'new/out'),
    logs,
    entries: (files) => [
      {
        logs,
        records: files.map((file) => ({
          at: '2026-01-02T03:04:05.000Z',
          by: '张工',
          command: 'notice',
          inspection: 'app-1',
          bundle: 'a'.repeat(64),
          redaction: 'redacted' as const,
          ...file,
        })),
      },
    ],
    ...more,
  };
}

const two = async (put: Put) => {
  put('a.txt', 'first');
  put('b.txt', 'second');
};

describe('what is handed out', () => {
  it('is written down, and there', () =>
    inFolder(async (folder) => {
      const { paths, unlogged } = await release(releaseTo(folder), two);
      expect(unlogged).toEqual([]);
      expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(['first', 'second']);
      expect(readdirSync(join(folder, 'new/out'))).toEqual(['a.txt', 'b.txt']);
      const { records } = readLog(readFileSync(join(folder, 'log/exports.jsonl'), 'utf8'));
      expect(records.map(({ file, sha256: hash }) => [file, hash])).toEqual([
        ['a.txt', sha256('first')],
        ['b.txt', sha256('second')],
      ]);
    }));

  it.each<[string, string, Partial<Release>, (put: Put) => Promise<void>]>([
    [
      'cannot be made to the end',
      'no library',
      {},
      async (put) => {
        put('a.txt', 'first');
        throw new Error('no library');
      },
    ],
    [
      'holds what must not leave',
      'a secret',
      {
        search: () => {
          throw new Error('a secret');
        },
      },
      two,
    ],
  ])('is neither there nor written down where it %s', (_, message, more, make) =>
    inFolder(async (folder) => {
      await expect(release(releaseTo(folder, more), make)).rejects.toThrow(message);
      expect(readdirSync(folder)).toEqual([]);
    }),
  );

  it('leaves what was there before as it was', () =>
    inFolder(async (folder) => {
      const out = join(folder, 'new/out');
      mkdirSync(out, { recursive: true });
      writeFileSync(join(out, 'a.txt'), 'old');
      const search = () => {
        throw new Error('a secret');
      };
      await expect(release(releaseTo(folder, { search }), two)).rejects.toThrow('a secret');
      expect(readdirSync(out)).toEqual(['a.txt']);
      expect(readFileSync(join(out, 'a.txt'), 'utf8')).toBe('old');
      await release(releaseTo(folder), two);
      expect(readFileSync(join(out, 'a.txt'), 'utf8')).toBe('first');
    }));

  it('is not begun where a log was changed', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'log'));
      writeFileSync(join(folder, 'log/exports.jsonl'), '{}\n');
      let begun = false;
      const make = async () => {
        begun = true;
      };
      await expect(release(releaseTo(folder), make)).rejects.toMatchObject({ code: 'export-log-broken' });
      expect([begun, existsSync(join(folder, 'new'))]).toEqual([false, false]);
    }));

  it('is not there where no log can be written', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'log'), 'in the place of the folder');
      await expect(release(releaseTo(folder), two)).rejects.toMatchObject({ code: 'output-unwritable' });
      expect(readdirSync(folder)).toEqual(['log']);
    }));

  it('is not written down where a folder is in its place', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'new/out/b.txt'), { recursive: true });
      await expect(release(releaseTo(folder), two)).rejects.toMatchObject({ code: 'output-unwritable' });
      expect(readdirSync(join(folder, 'new/out'))).toEqual(['b.txt']);
      expect(existsSync(join(folder, 'log'))).toBe(false);
    }));
});
