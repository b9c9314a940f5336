import { describe, expect, it } from 'vitest';

import { createFileSystem } from '../../../src/phone/shell/memory-files.ts';
import { asShellUser } from '../../../src/phone/shell/shell-user.ts';

const kilobytes = (count: number): Uint8Array => new Uint8Array(count * 1024);

describe('the files of a phone', () => {
  it('follow the links of Android', () => {
    const files = createFileSystem(1e6);
    files.write('/sdcard/Download/a', Buffer.from('x'));
    expect(files.read('/storage/emulated/0/Download/a')).toEqual(Buffer.from('x'));
    expect(files.stat('//sdcard/./Download/../Download/a')?.size).toBe(1);
    expect(files.list('/')).toEqual(expect.arrayContaining(['data', 'proc', 'sdcard', 'storage', 'system']));
  });

  it('count against the storage, and what is removed or replaced counts no more', () => {
    const files = createFileSystem(10 * 1024);
    files.write('/sdcard/a', kilobytes(8));
    expect(() => files.write('/sdcard/b', kilobytes(3))).toThrow('No space left on device');
    files.write('/sdcard/a', kilobytes(4));
    files.write('/sdcard/b', kilobytes(6));
    expect(files.space?.()).toEqual({ total: 10 * 1024, used: 10 * 1024 });
    files.makeDirectory('/sdcard/d');
    files.remove('/sdcard/a');
    files.write('/sdcard/d/c', kilobytes(4));
    expect(files.remove('/sdcard/d')).toBe(true);
    expect(files.space?.()).toEqual({ total: 10 * 1024, used: 6 * 1024 });
  });

  it('keep what they were given, not the buffer it came in', () => {
    const files = createFileSystem(1e6);
    const buffer = Buffer.from('before');
    files.write('/sdcard/a', buffer);
    buffer.fill('x');
    files.write('/sdcard/a', Buffer.from('!'), { append: true });
    expect(Buffer.from(files.read('/sdcard/a') ?? []).toString()).toBe('before!');
  });

  it('are made as they are read where they are live', () => {
    const files = createFileSystem(1e6);
    let count = 0;
    files.setLive('/proc/net/unix', () => {
      count += 1;
      return `@webview_devtools_remote_${count}`;
    });
    expect(Buffer.from(files.read('/proc/net/unix') ?? []).toString()).toBe('@webview_devtools_remote_1');
    expect(Buffer.from(files.read('/proc/net/unix') ?? []).toString()).toBe('@webview_devtools_remote_2');
    expect(() => files.write('/proc/net/unix', Buffer.from('x'))).toThrow('Permission denied');
    expect(files.list('/proc/net')).toEqual(['unix']);
  });

  it.each([
    ['/system/x', 'Read-only file system'],
    ['/sdcard', 'Is a directory'],
    ['/sdcard/none/x', 'No such file or directory'],
    [`/sdcard/${'x'.repeat(256)}`, 'File name too long'],
  ])('refuse %s in Linux’s words', (path, words) => {
    expect(() => createFileSystem(1e6).write(path, Buffer.from('x'))).toThrow(words);
  });

  it('are bounded in depth', () => {
    const files = createFileSystem(1e6);
    expect(() => files.makeDirectory(`/sdcard${'/a'.repeat(10_000)}`)).toThrow('File name too long');
  });
});

describe('the user shell', () => {
  it('writes where Android lets it, and passes through folders it may not list', () => {
    const files = createFileSystem(1e6);
    files.write('/data/app/base.apk', Buffer.from('apk'));
    const shell = asShellUser(files);
    expect(shell.list('/data')).toBeUndefined();
    expect(shell.read('/data/app/base.apk')).toEqual(Buffer.from('apk'));
    expect(() => shell.write('/data/app/x', Buffer.from('x'))).toThrow('Permission denied');
    expect(() => shell.remove('/data/app/base.apk')).toThrow('Permission denied');
    expect(() => shell.write('/x', Buffer.from('x'))).toThrow('Read-only file system');
    expect(() => shell.write('/data/local/tmp/../../app/x', Buffer.from('x'))).toThrow('Permission denied');
    shell.write('/data/local/tmp/x', Buffer.from('x'));
    expect(files.stat('/data/local/tmp/x')?.size).toBe(1);
  });
});
