import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { extractArchive } from '../../src/handover/archive/extract.ts';
import { writeArchive } from '../../src/handover/archive/write.ts';
import { inFolder } from '../support/zhijian.ts';

interface Member {
  name: string;
  content?: string;
  /** Unix mode in the directory. */
  mode?: number;
  /** What the directory says of the size. */
  claimed?: number;
}

/** A stored ZIP, written here so that it may say what no writer would. */
function zipOf(members: readonly Member[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { claimed, content = 'x', mode = 0o100644, name } of members) {
    const data = Buffer.from(content);
    const title = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(0x0800, 6);
    local.writeUInt32LE(crcOf(data), 14);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(claimed ?? data.length, 22);
    local.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE((3 << 8) | 20, 4);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(0x0800, 8);
    entry.writeUInt32LE(crcOf(data), 16);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(claimed ?? data.length, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE((mode << 16) >>> 0, 38);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, title, data);
    central.push(entry, title);
    offset += local.length + title.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const table = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crcOf(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

async function extract(folder: string, zip: Buffer, limits?: Parameters<typeof extractArchive>[2]): Promise<string> {
  const path = join(folder, 'package.zip');
  const into = join(folder, 'into');
  mkdirSync(into);
  writeFileSync(path, zip);
  await extractArchive(path, into, limits);
  return into;
}

describe('extractArchive', () => {
  it('unpacks plain files with plain names', () =>
    inFolder(async (folder) => {
      const into = await extract(
        folder,
        zipOf([{ name: 'bundle/runs/check-in.2/trace.jsonl' }, { name: 'report.zh-CN.html' }]),
      );
      expect(readFileSync(join(into, 'bundle/runs/check-in.2/trace.jsonl'), 'utf8')).toBe('x');
      expect(readdirSync(into).sort()).toEqual(['bundle', 'report.zh-CN.html']);
    }));

  it.each<[string, Member[]]>([
    ['a climbing name', [{ name: '../out.txt' }]],
    ['a name that climbs on its way', [{ name: 'bundle/../../out.txt' }]],
    ['an absolute name', [{ name: '/tmp/out.txt' }]],
    ['a name with a drive', [{ name: 'C:/out.txt' }]],
    ['a name with backslashes', [{ name: 'bundle\\..\\out.txt' }]],
    ['a hidden name', [{ name: '.bashrc' }]],
    ['a name that ends in a dot', [{ name: 'bundle./a' }]],
    ['a name that ends in a blank', [{ name: 'bundle /a' }]],
    ['a device of Windows', [{ name: 'bundle/NUL' }]],
    ['a device with an extension', [{ name: 'con.txt' }]],
    ['a device as a folder', [{ name: 'bundle/aux/a' }]],
    ['a device with a number', [{ name: 'Com1.log' }]],
    ['a device with a blank behind', [{ name: 'lpt9 .log' }]],
    ['a name with a control character', [{ name: 'a\u0007b' }]],
    ['a name that turns the line round', [{ name: 'a\u202eb' }]],
    ['a link', [{ name: 'link', content: '/etc/passwd', mode: 0o120777 }]],
    ['a device', [{ name: 'null', mode: 0o020666 }]],
    ['two files of one name', [{ name: 'a' }, { name: 'a' }]],
    ['two names that differ in case', [{ name: 'bundle/A' }, { name: 'bundle/a' }]],
    ['a size that is not true', [{ name: 'a', content: 'abc', claimed: 1 }]],
    ['a name of depth', [{ name: `${'a/'.repeat(20)}b` }]],
  ])('refuses %s', (_, members) =>
    inFolder(async (folder) => {
      await expect(extract(folder, zipOf(members))).rejects.toMatchObject({ code: 'package-unreadable' });
      expect(existsSync(join(folder, 'out.txt'))).toBe(false);
    }),
  );

  it('is bounded in files, in each and in all', () =>
    inFolder(async (folder) => {
      const members = ['a', 'b', 'c'].map((name) => ({ name, content: 'x'.repeat(100) }));
      const limits = { files: 9, total: 1000, single: 1000, ratio: 300, small: 1000 };
      for (const [at, change] of [{ files: 2 }, { total: 250 }, { single: 99 }].entries()) {
        const own = join(folder, String(at));
        mkdirSync(own);
        await expect(extract(own, zipOf(members), { ...limits, ...change })).rejects.toMatchObject({
          code: 'package-unreadable',
        });
      }
    }));

  it('takes names that only begin like a device', () =>
    inFolder(async (folder) => {
      const into = await extract(folder, zipOf([{ name: 'console.log' }, { name: 'auxiliary/nullable.txt' }]));
      expect(readdirSync(into).toSorted()).toEqual(['auxiliary', 'console.log']);
    }));

  it('writes nothing of what says to be too large, or to be far larger than it is packed', () =>
    inFolder(async (folder) => {
      const claims = [[400 * 2 ** 20], [17 * 2 ** 20], Array.from({ length: 17 }, () => 511 * 2 ** 20)];
      for (const [at, sizes] of claims.entries()) {
        const own = join(folder, String(at));
        mkdirSync(own);
        const members = sizes.map((claimed, index) => ({ name: `${index}`, claimed }));
        const all = [{ name: 'first' }, ...members];
        await expect(extract(own, zipOf(all))).rejects.toMatchObject({ code: 'package-unreadable' });
        expect(readdirSync(join(own, 'into'))).toEqual([]);
      }
    }));

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['no archive', Buffer.from('hello')],
    ['an archive cut short', zipOf([{ name: 'a' }]).subarray(0, 40)],
  ])('refuses %s', (_, bytes) =>
    inFolder(async (folder) => {
      await expect(extract(folder, bytes)).rejects.toMatchObject({ code: 'package-unreadable' });
    }),
  );
});

describe('writeArchive', () => {
  it('writes the same bytes whatever the order of files, and reads back', () =>
    inFolder(async (folder) => {
      const files = ['b.txt', 'a.txt', 'c.png'].map((name) => ({ name, file: join(folder, name) }));
      for (const { file, name } of files) writeFileSync(file, name.repeat(50));
      const at = new Date('2026-11-23T23:59:59.000Z');
      const [one, other] = [join(folder, 'one.zip'), join(folder, 'other.zip')];
      await writeArchive(one, files, at);
      await writeArchive(other, files.toReversed(), at);
      const hashes = [one, other].map((path) => createHash('sha256').update(readFileSync(path)).digest('hex'));
      expect(hashes[0]).toBe(hashes[1]);
      const into = join(folder, 'into');
      mkdirSync(into);
      await extractArchive(one, into);
      expect(readFileSync(join(into, 'b.txt'), 'utf8')).toBe('b.txt'.repeat(50));
    }));

  it('says so where it cannot write', () =>
    inFolder(async (folder) => {
      await expect(writeArchive(join(folder, 'no/such/folder.zip'), [], new Date(0))).rejects.toMatchObject({
        code: 'output-unwritable',
      });
      await expect(
        writeArchive(join(folder, 'a.zip'), [{ name: 'gone', file: join(folder, 'gone') }], new Date(0)),
      ).rejects.toMatchObject({ code: 'output-unwritable' });
    }));
});
