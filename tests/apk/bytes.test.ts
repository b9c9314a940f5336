import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { openFile } from '../../src/apk/bytes.ts';
import { inFolder } from '../support/zhijian.ts';

const unreadable = expect.objectContaining({ code: 'file-unreadable' }) as Error;

describe('openFile', () => {
  it('reads what there is of a range that reaches over the end, and nothing outside', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'a'), 'abcdef');
      const source = openFile(join(folder, 'a'));
      expect(source.read(4, 10).toString()).toBe('ef');
      expect([source.read(6, 1), source.read(-1, 3), source.read(0, -1)].map((bytes) => bytes.length)).toEqual([
        0, 0, 0,
      ]);
      source.close();
    }));

  it('tells what is absent from what is no file', () =>
    inFolder(async (folder) => {
      expect(() => openFile(join(folder, 'absent'))).toThrow(
        expect.objectContaining({ code: 'file-not-found' }) as Error,
      );
      expect(() => openFile(folder)).toThrow(unreadable);
    }));

  it.skipIf(!existsSync('/dev/zero'))('refuses a device, which has no end', () => {
    expect(() => openFile('/dev/zero')).toThrow(unreadable);
  });

  it('refuses a pipe without waiting for its writer', (context) =>
    inFolder(async (folder) => {
      const pipe = join(folder, 'pipe');
      if (spawnSync('mkfifo', [pipe]).status !== 0) return context.skip('no mkfifo here');
      expect(() => openFile(pipe)).toThrow(unreadable);
      return undefined;
    }));
});
