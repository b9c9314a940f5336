import { createWriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';

import { readReportMark } from '../../../src/inspection/verification/report-mark.ts';
import { formats } from '../../../src/report/index.ts';
import { reportInputOf } from '../../support/report.ts';
import { inFolder } from '../../support/zhijian.ts';

const other = 'f'.repeat(64);
/** A stranger's label that tries to pass for the root hash. */
const label = [
  `<meta name="zhijian-bundle-sha256" content="${other}"/>`,
  `zhijian-bundle-sha256:${other}`,
  `"bundle":{"path":"bundle","sha256":"${other}"}`,
  `</cp:keywords><cp:keywords>${other}</cp:keywords>`,
].join(' ');

describe('the root hash in a report', () => {
  it.each(formats.map(({ name }) => name).filter((name) => name !== 'pdf'))(
    'is read from %s, whatever the app calls itself',
    async (name) => {
      const input = reportInputOf(undefined, {
        change: (inspection) => ({ ...inspection, apk: { ...inspection.apk, label, fileName: label } }),
      });
      const format = formats.find((one) => one.name === name);
      await inFolder(async (folder) => {
        const path = join(folder, `report.${format?.extension}`);
        writeFileSync(path, (await format?.render(input)) ?? '');
        expect(await readReportMark(path)).toBe(input.inspection.bundle.sha256);
      });
    },
  );

  it('is read from inspection.json', () =>
    inFolder(async (folder) => {
      const { inspection } = reportInputOf();
      const path = join(folder, 'copy.json');
      writeFileSync(path, JSON.stringify(inspection));
      expect(await readReportMark(path)).toBe(inspection.bundle.sha256);
    }));

  it.each([
    [
      'a custom property',
      'docProps/custom.xml',
      `<property fmtid="{1}" pid="2" name="zhijian-bundle-sha256"><vt:lpwstr>${other}</vt:lpwstr></property>`,
    ],
    ['the keywords', 'docProps/core.xml', `<cp:keywords>zhijian-bundle-sha256:${other}</cp:keywords>`],
  ])('is read from %s of an office document', (_, part, xml) =>
    inFolder(async (folder) => {
      const path = join(folder, 'report.docx');
      const archive = new ZipFile();
      archive.addBuffer(Buffer.from(xml), part);
      archive.end();
      await pipeline(archive.outputStream, createWriteStream(path));
      expect(await readReportMark(path)).toBe(other);
    }),
  );

  it('is read from the keywords of a PDF alone', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'report.pdf');
      writeFileSync(path, `%PDF-1.7\n<< /Title (${other}) /Keywords (zhijian-bundle-sha256:${'a'.repeat(64)}) >>`);
      expect(await readReportMark(path)).toBe('a'.repeat(64));
      writeFileSync(path, `%PDF-1.7\n<< /Title (zhijian-bundle-sha256:${other}) >>`);
      await expect(readReportMark(path)).rejects.toMatchObject({ code: 'report-unmarked' });
    }));

  it.each([
    ['an empty file', ''],
    ['a stranger’s page', `<!doctype html><p>zhijian-bundle-sha256:${other}</p>`],
    ['JSON that is something else', '{"sha256": "x"}'],
    ['JSON that is none', '{"bundle": {'],
  ])('is not made up for %s', (_, text) =>
    inFolder(async (folder) => {
      const path = join(folder, 'report');
      writeFileSync(path, text);
      await expect(readReportMark(path)).rejects.toMatchObject({ code: 'report-unmarked' });
    }),
  );
});
