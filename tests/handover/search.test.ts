import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { writeArchive } from '../../src/handover/archive/write.ts';
import { makeRedactor } from '../../src/handover/redaction/redactor.ts';
import { refuseTraces } from '../../src/handover/search.ts';
import { inFolder } from '../support/zhijian.ts';

const redactor = makeRedactor({ password: 'Tr0ub4dor&3', pin: '417' });

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
