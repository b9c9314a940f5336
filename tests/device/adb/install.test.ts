import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { installFiles, readAnswer } from '../../../src/device/adb/install.ts';
import { StandIn } from '../stand-in.ts';

let server: StandIn;
let folder: string;

beforeEach(async () => {
  server = await new StandIn().listen();
  folder = mkdtempSync(join(tmpdir(), 'zhijian-install-'));
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

function file(name: string, size: number): string {
  const path = join(folder, name);
  writeFileSync(path, Buffer.alloc(size, name));
  return path;
}

describe('install', () => {
  it('streams one APK, whole', async () => {
    const got: [string, number][] = [];
    const exec = (line: string, bytes: Buffer): string => {
      got.push([line, bytes.length]);
      return 'Success\n';
    };
    server.phones.set('p', { state: 'device', shell: () => undefined, exec });
    const answer = await installFiles({ port: server.port, serial: 'p' }, [file('app.apk', 700_000)]);
    expect(answer.ok).toBe(true);
    expect(got).toEqual([['cmd package install -r -t -S 700000', 700_000]]);
  });

  it('writes a base and its splits into one session', async () => {
    const steps: string[] = [];
    server.phones.set('p', {
      state: 'device',
      shell: (line) => {
        steps.push(line);
        return { stdout: line.includes('create') ? 'Success: created install session [77]\n' : 'Success\n' };
      },
      exec: (line) => {
        steps.push(line);
        return 'Success: streamed bytes\n';
      },
    });
    const files = [file('base.apk', 10), file('split 中文.apk', 20)];
    expect((await installFiles({ port: server.port, serial: 'p' }, files)).ok).toBe(true);
    expect(steps).toEqual([
      'cmd package install-create -r -t -S 30',
      'cmd package install-write -S 10 77 0_base.apk -',
      'cmd package install-write -S 20 77 1_split___.apk -',
      'cmd package install-commit 77',
    ]);
  });

  it('leaves no session behind when a split is refused', async () => {
    const lines: string[] = [];
    server.phones.set('p', {
      state: 'device',
      shell: (line) => {
        lines.push(line);
        return { stdout: 'Success: created install session [5]\n' };
      },
      exec: () => 'Error: failed to write: INSTALL_FAILED_INVALID_APK\n',
    });
    const answer = await installFiles({ port: server.port, serial: 'p' }, [file('a', 1), file('b', 1)]);
    expect(answer).toMatchObject({ ok: false, code: 'INSTALL_FAILED_INVALID_APK' });
    expect(lines.at(-1)).toBe('cmd package install-abandon 5');
  });

  it.each([
    ['Success\n', true, undefined],
    ['Failure [INSTALL_FAILED_UPDATE_INCOMPATIBLE: signatures differ]\n', false, 'INSTALL_FAILED_UPDATE_INCOMPATIBLE'],
    ['avc: denied\nFailure [INSTALL_PARSE_FAILED_NOT_APK]\n', false, 'INSTALL_PARSE_FAILED_NOT_APK'],
    ['Exception occurred while executing', false, undefined],
    ['', false, undefined],
  ])('reads %j', (words, ok, code) => {
    expect(readAnswer(words)).toMatchObject({ ok, code });
  });
});
