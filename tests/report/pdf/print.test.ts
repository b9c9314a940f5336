import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { requireChineseFont } from '../../../src/report/pdf/fonts.ts';
import { printPage } from '../../../src/report/pdf/print.ts';
import { withProperties } from '../../../src/report/pdf/properties.ts';
import { inFolder } from '../../support/zhijian.ts';

const { CHROME_PATH, FONTCONFIG_FILE } = process.env;

afterEach(() => {
  restore('CHROME_PATH', CHROME_PATH);
  restore('FONTCONFIG_FILE', FONTCONFIG_FILE);
});

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

/** A program in Chromium's place. */
function standIn(folder: string, script: string): void {
  const path = join(folder, 'chromium');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  process.env['CHROME_PATH'] = path;
}

const own = () => readdirSync(tmpdir()).filter((name) => name.startsWith('zhijian-browser-') && ownedByUs(name));

function ownedByUs(name: string): boolean {
  try {
    return readFileSync(join(tmpdir(), name, 'owner.json'), 'utf8').includes(`"pid":${process.pid}`);
  } catch {
    return false;
  }
}

/** A process that nobody has reaped yet is none any more: it has no command line. */
function isAlive(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`).length > 0;
  } catch {
    return false;
  }
}

describe('printing', () => {
  it('says what to install where there is no Chromium', async () => {
    process.env['CHROME_PATH'] = '/nowhere/chromium';
    await expect(printPage('<p>x')).rejects.toMatchObject({ code: 'chromium-missing' });
  });

  it.runIf(process.platform === 'linux')('says what to install where there is no Chinese font', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'fonts.conf');
      writeFileSync(path, '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>');
      process.env['FONTCONFIG_FILE'] = path;
      expect(requireChineseFont).toThrow(expect.objectContaining({ code: 'chinese-font-missing' }));
    }),
  );

  it('tells what Chromium said when it fails, and leaves nothing behind', () =>
    inFolder(async (folder) => {
      standIn(folder, 'echo out of cheese >&2; exit 3');
      await expect(printPage('<p>x')).rejects.toMatchObject({
        code: 'pdf-failed',
        message: expect.stringContaining('out of cheese'),
      });
      expect(own()).toEqual([]);
    }));

  it('does not take what is no PDF for one', () =>
    inFolder(async (folder) => {
      standIn(folder, 'for a in "$@"; do case $a in --print-to-pdf=*) echo no > "${a#*=}";; esac; done');
      await expect(printPage('<p>x')).rejects.toMatchObject({ code: 'pdf-failed' });
    }));

  it.runIf(process.platform === 'linux')('ends a Chromium that is stuck, with all it started', () =>
    inFolder(async (folder) => {
      const pids = join(folder, 'pids');
      standIn(folder, `sleep 600 & echo $! $$ > ${pids}; wait`);
      await expect(printPage('<p>x', { within: 1500 })).rejects.toMatchObject({ code: 'pdf-failed' });
      expect(existsSync(pids)).toBe(true);
      for (const pid of readFileSync(pids, 'utf8').trim().split(' ').map(Number))
        await expect.poll(() => isAlive(pid)).toBe(false);
      expect(own()).toEqual([]);
    }),
  );

  it('refuses to add properties to a file that is not written as Chromium writes it', () => {
    const properties = {
      inspectionId: '',
      bundleSha256: '',
      apkSha256: '',
      tool: '',
      date: '',
      organisation: '',
      subject: '',
    };
    expect(() => withProperties(Buffer.from('%PDF-1.7\n%%EOF'), properties)).toThrow(
      expect.objectContaining({ code: 'pdf-failed' }),
    );
  });
});
