import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { decode } from 'fast-png';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { compareCommand } from '../../../src/cli/documents/compare.ts';
import { exportCommand } from '../../../src/cli/documents/export.ts';
import { noticeCommand } from '../../../src/cli/documents/notice.ts';
import { retestCommand } from '../../../src/cli/documents/retest.ts';
import { summaryCommand } from '../../../src/cli/documents/summary.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import { extractArchive } from '../../../src/handover/archive/extract.ts';
import { readLog } from '../../../src/handover/log/chain.ts';
import { readInspection, writeInspection } from '../../../src/inspection/folder.ts';
import { readReportMark } from '../../../src/inspection/verification/report-mark.ts';
import { findChromium } from '../../../src/shared/chromium.ts';
import { leaksIn, membersOf } from '../../support/leaks.ts';
import { hasPoppler, readPdf } from '../../support/pdf.ts';
import { numbers, planted, plantInspection } from '../../support/planted.ts';

let folder: string;
let out: string;
let inspection: string;
let said: { out: string[]; log: string[] };
let terminal: Terminal;
let before: string | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhijian-test-'));
  out = join(folder, 'out');
  inspection = plantInspection(folder);
  makeMandatory('page-error');
  before = process.env['ZHIJIAN_STATE'];
  process.env['ZHIJIAN_STATE'] = join(folder, 'state');
  said = { out: [], log: [] };
  terminal = {
    locale: 'en',
    out: (text) => said.out.push(text),
    log: (text) => said.log.push(text),
    progress: () => {},
    endProgress: () => {},
    width: 100,
    colours: false,
  };
  writeFileSync(join(folder, 'accounts.yaml'), JSON.stringify(planted));
});

afterEach(() => {
  if (before === undefined) delete process.env['ZHIJIAN_STATE'];
  else process.env['ZHIJIAN_STATE'] = before;
  rmSync(folder, { recursive: true, force: true });
});

const secrets = () => join(folder, 'accounts.yaml');
const rootHash = () => readInspection(inspection).inspection.bundle.sha256;

/** As under a profile that demands what is advice in this one: notices have pictures of nothing else. */
function makeMandatory(rule: string): void {
  const { inspection: kept } = readInspection(inspection);
  const verdicts = kept.verdicts.map((one) => (one.ruleId === rule ? { ...one, force: 'mandatory' as const } : one));
  writeInspection(inspection, { ...kept, verdicts });
}

/** The same app inspected again a day later. */
function inspectedAgain(): string {
  const again = join(folder, 'again');
  cpSync(inspection, again, { recursive: true });
  const path = join(again, 'inspection.json');
  const later = readFileSync(path, 'utf8')
    .replaceAll('20260102T', '20260103T')
    .replaceAll('2026-01-02T', '2026-01-03T');
  writeFileSync(path, later);
  return again;
}

/** A self-assessment that finds nothing wrong and names somebody. */
function assessment(): string {
  const path = join(folder, 'self.csv');
  writeFileSync(
    path,
    `编号,结果,备注\npage-error,符合,${planted.name} ${numbers.phone} 已复查\nnobody-knows,符合,${planted.username}\n`,
  );
  return path;
}

const commands: [string, string, readonly string[], (formats: string) => Promise<number>][] = [
  [
    'notice',
    'notice',
    ['docx', 'html', 'xlsx'],
    (format) => noticeCommand(terminal, inspection, { format, out, secrets: secrets() }),
  ],
  [
    'retest',
    'retest',
    ['docx', 'html', 'json'],
    (format) => {
      const despite = `${planted.name} said so, ${numbers.phone}`;
      return retestCommand(terminal, inspection, inspectedAgain(), { format, out, despite, secrets: secrets() });
    },
  ],
  [
    'compare',
    'comparison',
    ['docx', 'html', 'json'],
    (format) => compareCommand(terminal, inspection, assessment(), { format, out, secrets: secrets() }),
  ],
  [
    'summary',
    'summary',
    ['docx', 'html', 'xlsx', 'json'],
    (format) => summaryCommand(terminal, [inspection], { format, out, secrets: secrets() }),
  ],
];

/** Colours of the pictures inside a DOCX, at a place where a secret stood. */
async function coloursIn(docx: string): Promise<(readonly number[] | undefined)[]> {
  const members = await membersOf(readFileSync(docx));
  return members
    .filter(([name]) => name.endsWith('.png'))
    .map(([, bytes]) => {
      const { channels, data, height, palette, width } = decode(bytes);
      const pixel = Math.floor(height * 0.29) * width + Math.floor(width * 0.5);
      if (palette !== undefined) return palette[data[pixel] ?? 0]?.slice(0, 3);
      return Array.from(data.slice(pixel * channels, pixel * channels + 3));
    });
}

describe.each(commands)('zhijian %s', (command, name, formats, run) => {
  it('writes nothing that must not leave, neither as text nor in pictures, and says so', async () => {
    await run(formats.join(','));
    expect(readdirSync(out).toSorted()).toEqual(formats.map((format) => `${name}.en.${format}`).toSorted());
    expect(await leaksIn(out)).toEqual([]);
    const told = [...said.out, ...said.log].join('\n');
    for (const secret of [...Object.values(planted).slice(0, 3), ...Object.values(numbers)])
      expect(told).not.toContain(secret);
    const page = readFileSync(join(out, `${name}.en.html`), 'utf8');
    expect(page).toContain(command === 'summary' ? 'are masked' : 'Made from redacted evidence');
    if (command !== 'summary') expect(page).toContain('‹password›');
    if (command !== 'summary') expect(page).toContain(rootHash());
  });

  it('paints pictures over before they are put into a document', async () => {
    if (command === 'summary') return;
    await run('docx');
    const colours = await coloursIn(join(out, `${name}.en.docx`));
    expect(colours.length).toBeGreaterThan(0);
    for (const colour of colours) expect(colour).toEqual([90, 90, 90]);
  });

  it('is a line of the export log, as redacted', async () => {
    await run('html');
    const { id } = readInspection(inspection).inspection;
    const { broken, records } = readLog(readFileSync(join(folder, 'state/exports.jsonl'), 'utf8'));
    expect(broken).toBeUndefined();
    expect(records).toEqual([expect.objectContaining({ command, file: `${name}.en.html`, redaction: 'redacted' })]);
    const own = command === 'retest' ? 'again' : 'inspection';
    expect(readLog(readFileSync(join(folder, own, 'exports.jsonl'), 'utf8')).records).toEqual(records);
    if (command !== 'retest') expect(records[0]?.inspection).toBe(id);
  });

  it('makes nothing where the export log was changed', async () => {
    mkdirSync(join(folder, 'state'));
    writeFileSync(join(folder, 'state/exports.jsonl'), '{}\n');
    await expect(run('html')).rejects.toMatchObject({ code: 'export-log-broken' });
    expect(existsSync(out)).toBe(false);
  });

  it.skipIf(findChromium() === undefined || !hasPoppler)(
    'has no secret in a PDF (needs Chromium and poppler-utils)',
    { timeout: 120_000 },
    async () => {
      await run('pdf');
      expect(await leaksIn(out)).toEqual([]);
      const text = readPdf(readFileSync(join(out, `${name}.en.pdf`)))
        .pages.join('\n')
        .replace(/\s+/g, '');
      for (const secret of [planted.username, planted.name, ...Object.values(numbers)])
        expect(text).not.toContain(secret);
      expect(text).toContain(command === 'summary' ? 'aremasked' : 'Madefromredactedevidence');
    },
  );
});

describe('a document about an exported package', () => {
  it('names the original, of which the package is redacted', async () => {
    await exportCommand(terminal, inspection, { out: join(folder, 'a.zip'), secrets: secrets() });
    const opened = join(folder, 'opened');
    mkdirSync(opened);
    await extractArchive(join(folder, 'a.zip'), opened);
    expect(await noticeCommand(terminal, opened, { format: 'html,docx', out })).toBe(0);
    const page = readFileSync(join(out, 'notice.en.html'), 'utf8');
    expect(page).toContain('Made from redacted evidence');
    expect(page).toContain(`Root hash of the original bundle, SHA-256: ${rootHash()}`);
    expect(await leaksIn(out)).toEqual([]);
  });

  it('bears the root hash that verify compares: that of the evidence in the laboratory', async () => {
    await noticeCommand(terminal, inspection, { format: 'docx', out, secrets: secrets() });
    expect(await readReportMark(join(out, 'notice.en.docx'))).toBe(rootHash());
  });
});

describe('numbers of problems', () => {
  it('are the same whether the words they were seen in were masked or not', async () => {
    const numbersWith = async (file: string | undefined, into: string) => {
      await noticeCommand(terminal, inspection, { format: 'html', out: into, ...(file && { secrets: file }) });
      const page = readFileSync(join(into, 'notice.en.html'), 'utf8');
      return [...page.matchAll(/>([0-9a-f]{8})</g)].map(([, number]) => number);
    };
    const masked = await numbersWith(secrets(), out);
    expect(masked.length).toBeGreaterThan(0);
    expect(await numbersWith(undefined, join(folder, 'other'))).toEqual(masked);
  });
});
