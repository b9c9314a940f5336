import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { leaseHolder, takeLease } from '../../src/device/lease.ts';
import { processStart } from '../../src/shared/process-start.ts';

const now = new Date('2026-11-23T08:00:00Z');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhijian-lease-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('lease', () => {
  it('keeps a phone for one holder until it is released', () => {
    const lease = takeLease('127.0.0.1:5601', now, folder);
    expect(() => takeLease('127.0.0.1:5601', now, folder)).toThrow(expect.objectContaining({ code: 'device-busy' }));
    expect(leaseHolder('127.0.0.1:5601', folder)?.pid).toBe(process.pid);
    lease.release();
    lease.release();
    expect(leaseHolder('127.0.0.1:5601', folder)).toBeUndefined();
    takeLease('127.0.0.1:5601', now, folder).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not mix up serials that look alike in a file name', () => {
    const one = takeLease('a:1', now, folder);
    expect(takeLease('a_1', now, folder).serial).toBe('a_1');
    one.release();
  });

  it('is respected while its process lives and taken over when that has ended', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(other, 'spawn');
    const started = processStart(other.pid ?? 0);
    takeLease('p', now, folder).release();
    const mine = takeLease('p', now, folder);
    const [file = ''] = readdirSync(folder);
    const lock = readFileSync(join(folder, file), 'utf8');
    mine.release();
    writeFileSync(join(folder, file), JSON.stringify({ ...JSON.parse(lock), pid: other.pid, started }));
    expect(() => takeLease('p', now, folder)).toThrow(`process ${other.pid}`);
    other.kill('SIGKILL');
    await once(other, 'exit');
    takeLease('p', now, folder).release();
  });

  it('is taken over when the pid belongs to another process by now', () => {
    const lease = takeLease('p', now, folder);
    const [file = ''] = readdirSync(folder);
    const lock = JSON.parse(readFileSync(join(folder, file), 'utf8')) as object;
    lease.release();
    writeFileSync(join(folder, file), JSON.stringify({ ...lock, started: 'long ago' }));
    expect(takeLease('p', now, folder).release).not.toThrow();
  });

  it.each(['', '{', '[]', '{"pid":-1}'])('is taken over when its file is %j', (content) => {
    const lease = takeLease('p', now, folder);
    const [file = ''] = readdirSync(folder);
    lease.release();
    writeFileSync(join(folder, file), content);
    expect(takeLease('p', now, folder).release).not.toThrow();
  });
});
