import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const present = (command: string, args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).error === undefined;

/** Whether LibreOffice and poppler are there to judge a document. */
export const hasOffice = present('soffice', ['--version']) && present('pdftotext', ['-v']);

export interface Printed {
  text: string;
  pages: number;
  pictures: number;
}

/** What LibreOffice makes of a DOCX file, by its own way to PDF. A file it had to repair would not convert without a window. */
export function printDocx(docx: Uint8Array): Printed {
  const folder = mkdtempSync(join(tmpdir(), 'zhijian-office-'));
  try {
    const [file, pdf] = [join(folder, 'report.docx'), join(folder, 'report.pdf')];
    writeFileSync(file, docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const convert = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file];
    execFileSync('soffice', convert, { stdio: 'ignore', timeout: 120_000 });
    if (!readFileSync(pdf).subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error('no PDF came out');
    const told = (command: string, args: string[]) => execFileSync(command, args, { encoding: 'utf8' });
    return {
      text: told('pdftotext', ['-layout', pdf, '-']),
      pages: Number(/^Pages:\s+(\d+)/m.exec(told('pdfinfo', [pdf]))?.[1]),
      pictures: told('pdfimages', ['-list', pdf]).trim().split('\n').length - 2,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
