import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { inFolder, specimen, zhijian } from '../support/zhijian.ts';

const app = specimen('banshitong');
const program = fileURLToPath(new URL('../../bin/zhijian.js', import.meta.url));
const windows = process.platform === 'win32';

describe('what is handed in', () => {
  it('may be a link to a package', () =>
    inFolder(async (folder) => {
      symlinkSync(app, join(folder, 'link.apk'));
      const ran = await zhijian(['inspect', join(folder, 'link.apk'), '--out', join(folder, 'out'), '--json']);
      expect(ran.code).toBe(3);
      expect(JSON.parse(ran.out)).toMatchObject({ apk: { package: 'cn.gov.specimen.banshitong' } });
    }));

  it.skipIf(windows)('is told as unreadable when it is a pipe, a device or a loop of links', () =>
    inFolder(async (folder) => {
      spawnSync('mkfifo', [join(folder, 'pipe.apk')]);
      symlinkSync('loop.apk', join(folder, 'loop.apk'));
      for (const path of [
        join(folder, 'pipe.apk'),
        '/dev/zero',
        join(folder, 'loop.apk'),
        join(folder, 'x'.repeat(5000)),
      ]) {
        const ran = await zhijian(['inspect', path, '--out', join(folder, 'out'), '--locale', 'en']);
        expect(ran).toMatchObject({
          code: 2,
          out: '',
          log: expect.stringMatching(/^error file-(unreadable|not-found)/) as string,
        });
      }
      expect(existsSync(join(folder, 'out'))).toBe(false);
    }),
  );

  it.skipIf(windows)('is told when its name is no UTF-8, which is all that Node can pass on', () =>
    inFolder(async (folder) => {
      writeFileSync(Buffer.concat([Buffer.from(join(folder, 'a')), Buffer.from([0xff]), Buffer.from('.apk')]), 'PK');
      const ran = await zhijian(['inspect', folder, '--out', join(folder, 'out'), '--locale', 'en']);
      expect(ran).toMatchObject({ code: 2, log: expect.stringContaining('file-not-found') as string });
    }),
  );
});

describe('a filing form', () => {
  it('that is a folder, a gigabyte or no text is told before the package is read', () =>
    inFolder(async (folder) => {
      const large = join(folder, 'large.yaml');
      writeFileSync(large, '');
      truncateSync(large, 1024 ** 3);
      for (const form of [folder, large, app, join(folder, 'absent.yaml')]) {
        const ran = await zhijian(['inspect', app, '--filing', form, '--out', join(folder, 'out'), '--locale', 'en']);
        expect(ran).toMatchObject({ code: 2, out: '', log: expect.stringMatching(/^error (file|filing)-/) as string });
      }
      expect(existsSync(join(folder, 'out'))).toBe(false);
    }));
});

describe('an output folder', () => {
  it('that is a file or lies in one is told at once, for one package and for several', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'file'), '');
      for (const args of [
        ['inspect', app],
        ['inspect', app, specimen('jiedaotong')],
        ['gather', app],
      ]) {
        for (const out of ['file', 'file/inner']) {
          const ran = await zhijian([...args, '--out', join(folder, out), '--locale', 'en']);
          expect(ran).toMatchObject({
            code: 2,
            out: '',
            log: expect.stringMatching(/^error output-unwritable/) as string,
          });
        }
      }
      expect(readdirSync(folder)).toEqual(['file']);
    }));

  it.skipIf(windows || process.getuid?.() === 0)('without leave to write is told (not to be tried as root)', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'closed'));
      chmodSync(join(folder, 'closed'), 0o500);
      const ran = await zhijian(['inspect', app, '--out', join(folder, 'closed'), '--locale', 'en']);
      expect(ran).toMatchObject({ code: 2, log: expect.stringMatching(/^error output-unwritable/) as string });
    }),
  );

  it('is made for evaluate and report as well, and an inspection may be moved', () =>
    inFolder(async (folder) => {
      await zhijian(['gather', app, '--out', join(folder, 'first')]);
      renameSync(join(folder, 'first', readdirSync(join(folder, 'first'))[0] ?? ''), join(folder, 'moved'));
      const judged = join(folder, 'a/b');
      expect((await zhijian(['evaluate', join(folder, 'moved'), '--out', judged])).code).toBe(3);
      const reported = await zhijian(['report', judged, '--format', 'json', '--out', join(folder, 'c/d')], {
        // A report is written down in the export log.
        environment: { ZHIJIAN_STATE: join(folder, 'state') },
      });
      expect(reported.code).toBe(0);
      expect(readdirSync(join(folder, 'c/d'))).toEqual(['report.zh-CN.json']);
    }));
});

describe('standard output', () => {
  it.skipIf(windows)('may be closed by a reader who has seen enough', async () => {
    const child = spawn(process.execPath, [program, 'rules', '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.once('data', () => child.stdout.destroy());
    const log: Buffer[] = [];
    child.stderr.on('data', (data: Buffer) => log.push(data));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, log: Buffer.concat(log).toString() }).toEqual({ code: 0, log: '' });
  });

  it.skipIf(!existsSync('/dev/full'))('that takes no more is no success', () => {
    const ran = spawnSync('sh', ['-c', '"$0" "$1" rules --json --locale en > /dev/full', process.execPath, program], {
      encoding: 'utf8',
    });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/^error output-unwritable/);
  });
});

describe.skipIf(windows)('Ctrl-C in a terminal, which reaches every process of the command', () => {
  it.each([[[app]], [[app, specimen('jiedaotong'), specimen('hostile-label')]]])(
    'leaves no draft and no half inspection of %#',
    (paths) =>
      inFolder(async (folder) => {
        for (const after of [150, 300, 450, 600]) {
          const out = join(folder, String(after));
          const child = spawn(process.execPath, [program, 'inspect', ...paths, '--out', out], {
            stdio: 'ignore',
            detached: true,
          });
          const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
          setTimeout(() => {
            if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
          }, after);
          await ended;
          for (const name of existsSync(out) ? readdirSync(out) : []) {
            expect(readdirSync(join(out, name)).sort()).toEqual(['bundle', 'inspection.json', 'report.zh-CN.html']);
            expect(name).not.toMatch(/^\./);
          }
        }
      }),
  );
});
