import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether poppler's programs are there, which tests read PDF files with. */
export const hasPoppler = spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).status === 0;

/** What poppler reads out of a PDF. */
export interface PdfReading {
  /** Of each page, in layout. */
  pages: string[];
  /** Lines of pdfinfo by their labels. */
  info: Map<string, string>;
  fonts: { name: string; embedded: boolean; unicode: boolean; type: string }[];
  /** Roles of the structure tree. */
  structure: string;
}

export function readPdf(bytes: Uint8Array): PdfReading {
  const folder = mkdtempSync(join(tmpdir(), 'zhijian-test-'));
  try {
    const path = join(folder, 'report.pdf');
    writeFileSync(path, bytes);
    const run = (program: string, ...args: string[]) =>
      spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 }).stdout;
    return {
      pages: run('pdftotext', '-layout', path, '-').split('\f').slice(0, -1),
      info: new Map(
        run('pdfinfo', path)
          .split('\n')
          .map((line) => /^([^:]+):\s*(.*)$/.exec(line))
          .filter((match) => match !== null)
          .map(([, label = '', value = '']) => [label, value]),
      ),
      fonts: run('pdffonts', path).trimEnd().split('\n').slice(2).map(fontOf),
      structure: run('pdfinfo', '-struct', path),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `AAAAAA+Name   CID TrueType   Identity-H   yes yes yes   4  0`. */
function fontOf(line: string) {
  const match = /^(\S+)\s+(.*?)\s{2,}\S+\s+(yes|no)\s+(?:yes|no)\s+(yes|no)\s/.exec(line);
  const [, name = '', type = '', embedded = '', unicode = ''] = match ?? [];
  return { name, type, embedded: embedded === 'yes', unicode: unicode === 'yes' };
}
