import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { expandInputs } from '../../src/cli/inputs.ts';
import { inFolder } from '../support/zhijian.ts';

const never = () => false;

function place(folder: string, ...names: string[]): string[] {
  const paths = names.map((name) => join(folder, name));
  for (const path of paths) writeFileSync(path, '');
  return paths;
}

describe('expandInputs', () => {
  it('takes a folder for the packages below it, in order, each once', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'deep'));
      const [inner] = place(join(folder, 'deep'), 'a.XAPK');
      const [outer] = place(folder, 'b.apk', 'notes.txt');
      expect(expandInputs([folder, outer ?? ''], never)).toEqual([outer, inner]);
    }));

  it('leaves a folder whole that is one app', () =>
    inFolder(async (folder) => {
      place(folder, 'base.apk', 'split_config.zh.apk');
      expect(expandInputs([folder], () => true)).toEqual([folder]);
    }));

  it('keeps what is missing, empty or too long a name, so that it is told and not passed over', () =>
    inFolder(async (folder) => {
      const absent = join(folder, 'absent.apk');
      const endless = join(folder, 'x'.repeat(5000));
      expect(expandInputs([folder, absent, endless], never)).toEqual([folder, absent, endless]);
    }));

  it('follows a link to a package, not one that leads nowhere or back up', () =>
    inFolder(async (folder) => {
      const [target] = place(folder, 'real.bin');
      mkdirSync(join(folder, 'links'));
      symlinkSync(target ?? '', join(folder, 'links/app.apk'));
      symlinkSync('loop.apk', join(folder, 'links/loop.apk'));
      symlinkSync('..', join(folder, 'links/up.apk'));
      expect(expandInputs([folder], never)).toEqual([join(folder, 'links/app.apk')]);
    }));
});
