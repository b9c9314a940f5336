import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { makeFolder, requireWritable } from '../../src/inspection/writable.ts';
import { inFolder } from '../support/zhijian.ts';

const unwritable = expect.objectContaining({ code: 'output-unwritable' }) as Error;

describe('requireWritable', () => {
  it('accepts a folder that can be made, and makes nothing', () =>
    inFolder(async (folder) => {
      expect(requireWritable(join(folder, 'a/b/c'))).toBe(folder);
      expect(readdirSync(folder)).toEqual([]);
    }));

  it('refuses a file and a folder inside a file', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'file');
      writeFileSync(file, '');
      expect(() => requireWritable(file)).toThrow(unwritable);
      expect(() => requireWritable(join(file, 'inner'))).toThrow(unwritable);
    }));
});

describe('makeFolder', () => {
  it('makes a folder with those above it, and again without complaint', () =>
    inFolder(async (folder) => {
      makeFolder(join(folder, 'a/b'));
      makeFolder(join(folder, 'a/b'));
      expect(existsSync(join(folder, 'a/b'))).toBe(true);
    }));

  it.skipIf(!existsSync('/proc/self'))('ends where a folder denies children as if it were absent itself', () => {
    expect(() => makeFolder('/proc/zhijian/inner')).toThrow(unwritable);
  });
});
