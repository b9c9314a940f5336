import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { writeArchive } from '../../src/handover/archive/write.ts';
import { onlyPicture } from '../../src/handover/redaction/picture.ts';
import { makeRedactor } from '../../src/handover/redaction/redactor.ts';
import { refuseTraces } from '../../src/handover/search.ts';
import { inFolder } from '../support/zhijian.ts';

const redactor = makeRedactor({ password: 'Tr0ub4dor&3', pin: '417' });

function pngWith(type: string, data: Buffer): Buffer {
  const chunk = (name: string, bytes: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(bytes.length);
    head.write(name, 4, 'latin1');
    return Buffer.concat([head, bytes, Buffer.alloc(4)]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', Buffer.alloc(13)), chunk(type, data), chunk('IEND', Buffer.alloc(0))]);
}

it('keeps nothing of a picture that may hold words', () => {
  const plain = pngWith('sRGB', Buffer.alloc(1));
  expect(onlyPicture(plain)).toBe(plain);
  for (const type of ['iCCP', 'tEXt', 'cHRM'])
    expect(onlyPicture(pngWith(type, Buffer.alloc(32)))).toHaveLength(plain.length - 13);
  expect(onlyPicture(pngWith('sRGB', Buffer.from('Tr0ub4dor&3')))).toHaveLength(plain.length - 13);
});

async function zipOf(folder: string, name: string, bytes: Buffer): Promise<string> {
  writeFileSync(join(folder, 'member'), bytes);
  const path = join(folder, name);
  await writeArchive(path, [{ name: 'word/document.xml', file: join(folder, 'member') }], new Date(0));
  writeFileSync(join(folder, 'member'), '');
  return path;
}

describe('the last look before an export', () => {
  it.each<[string, string, Buffer]>([
    ['plain', 'a.txt', Buffer.from('xx Tr0ub4dor&3 xx')],
    ['in an address', 'a.log', Buffer.from('p=Tr0ub4dor%263')],
    ['in markup', 'a.html', Buffer.from('<!doctype html><p>Tr0ub4dor&amp;3')],
    ['in base64', 'a.bin', Buffer.from(Buffer.from('xyTr0ub4dor&3z').toString('base64'))],
    [
      'in a stream of a PDF',
      'a.pdf',
      Buffer.concat([
        Buffer.from('%PDF-1.7\n1 0 obj <</Filter/FlateDecode>>\nstream\r\n'),
        deflateSync('(Tr0ub4dor&3) Tj'),
        Buffer.from('\nendstream'),
      ]),
    ],
    [
      'in a colour profile',
      'a.png',
      pngWith('iCCP', Buffer.concat([Buffer.from('x\0\0'), deflateSync('Tr0ub4dor&3')])),
    ],
    ['packed', 'a.gz', gzipSync('Tr0ub4dor&3')],
    [
      'packed inside a page',
      'b.html',
      Buffer.from(`<!doctype html>${`data:x;base64,${gzipSync('Tr0ub4dor&3').toString('base64')}`}`),
    ],
  ])('finds a value %s', (_, name, bytes) =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, name), bytes);
      expect(() => refuseTraces(folder, redactor)).toThrow(
        expect.objectContaining({ code: 'export-refused', place: name }) as Error,
      );
    }),
  );

  it('finds a value inside a document', () =>
    inFolder(async (folder) => {
      await zipOf(folder, 'report.docx', Buffer.from('<w:t>Tr0ub4dor&amp;3</w:t>'.repeat(40)));
      expect(() => refuseTraces(folder, redactor)).toThrow(
        expect.objectContaining({ code: 'export-refused', place: 'report.docx' }) as Error,
      );
    }));

  it('finds nothing where there is none', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'a.txt'), '‹password› 417');
      await zipOf(folder, 'report.docx', Buffer.from('<w:t>‹password›</w:t>'));
      expect(() => refuseTraces(folder, redactor)).not.toThrow();
    }));
});
