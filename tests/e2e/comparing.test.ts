import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readSheetFile } from '../../src/inspection/sheet/read.ts';
import { specimen, zhijian } from '../support/zhijian.ts';

let work: string;
/** One package, inspected twice. */
let first: string;
let second: string;

function run(...args: string[]) {
  return zhijian(args, { cwd: work, environment: { ZHIJIAN_STATE: join(work, 'state') } });
}

/** Ids tell seconds: within one, the same package gets the same id, so it is inspected until it has another. */
async function inspected(name: string, other?: string): Promise<string> {
  for (;;) {
    await run('inspect', specimen('jiedaotong'), '--format', 'json', '--out', 'made');
    const [id = ''] = readdirSync(join(work, 'made'));
    renameSync(join(work, 'made', id), join(work, name));
    if (other === undefined || id !== idOf(other)) return name;
    rmSync(join(work, name), { recursive: true });
  }
}

function idOf(folder: string): string {
  return (JSON.parse(readFileSync(join(work, folder, 'inspection.json'), 'utf8')) as { id: string }).id;
}

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'zhijian-comparing-'));
  first = await inspected('first');
  second = await inspected('second', first);
}, 60_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

const files = (folder: string) => readdirSync(join(work, folder)).toSorted();

describe('zhijian notice', () => {
  it('writes a document and a table to be filled in, and logs that they left', async () => {
    const ran = await run('notice', first, '--due', '2026-12-31', '--report-number', '整改-1', '--out', 'notice');
    expect(ran).toMatchObject({ code: 0 });
    expect(files('notice')).toEqual(['notice.zh-CN.docx', 'notice.zh-CN.xlsx']);
    const { sheets } = await readSheetFile(join(work, 'notice', 'notice.zh-CN.xlsx'));
    const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => [...row.cells.values()]));
    expect(cells.map(({ text }) => text)).toEqual(expect.arrayContaining(['2026-12-31', '可调试版本']));
    expect(cells.filter(({ formula }) => formula)).toEqual([]);
    expect((await run('export', first, '--log')).out).toContain('notice.zh-CN.docx');
  });

  it('gives equal bytes for equal input', async () => {
    for (const out of ['one', 'two']) await run('notice', first, '--due', '2026-12-31', '--out', out);
    const bytes = (out: string) => files(out).map((file) => readFileSync(join(work, out, file)).toString('base64'));
    expect(bytes('one')).toEqual(bytes('two'));
  });

  it.each([['2026-13-01'], ['2026-02-30'], ['soon']])('refuses the deadline %s', async (due) => {
    const ran = await run('notice', first, '--due', due);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.log).toContain('option-invalid');
  });
});

describe('zhijian retest', () => {
  it('finds everything still there in the same package, and says that it is the same', async () => {
    const ran = await run('retest', first, second, '--format', 'docx,json', '--out', 'retest', '--locale', 'en');
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('one and the same package');
    const report = JSON.parse(readFileSync(join(work, 'retest', 'retest.en.json'), 'utf8')) as {
      conclusion: string;
      counts: Record<string, number>;
    };
    expect(report.conclusion).toBe('not-all-fixed');
    expect(report.counts).toMatchObject({ fixed: 0, new: 0, recurred: 0, 'not-reproducible': 0 });
    expect(report.counts['not-fixed']).toBeGreaterThan(5);
  });

  it('refuses the wrong order and a reason that says nothing', async () => {
    const swapped = await run('retest', second, first);
    expect(swapped).toMatchObject({ code: 2, out: '' });
    expect(swapped.log).toContain('comparison-refused');
    expect((await run('retest', first, second, '--despite', ' ')).code).toBe(2);
  });
});

describe('zhijian summary', () => {
  it('counts what can be read and names what cannot', async () => {
    mkdirSync(join(work, 'batch', 'cut'), { recursive: true });
    writeFileSync(join(work, 'batch', 'cut', 'inspection.json'), '{"id":');
    const ran = await run('summary', 'batch', first, second, '--format', 'xlsx,json', '--out', 'sum');
    expect(ran.code).toBe(3);
    expect(ran.out).toContain('1 个应用（2 次检测');
    expect(ran.log).toContain('cut (inspection-unreadable)');
    expect(files('sum')).toEqual(['summary.zh-CN.json', 'summary.zh-CN.xlsx']);
    const { sheets } = await readSheetFile(join(work, 'sum', 'summary.zh-CN.xlsx'));
    expect(sheets).toHaveLength(5);
  });

  it('tells machines on stdout and nothing else there', async () => {
    const ran = await run('summary', first, '--format', 'json', '--out', 'machine', '--json');
    expect(JSON.parse(ran.out)).toMatchObject({ apps: 1, inspections: [{ counted: true }] });
  });
});

describe('zhijian compare', () => {
  it('aligns a table by a mapping and lists what is disputed', async () => {
    writeFileSync(join(work, 'self.csv'), '序号,检查内容,等级\n1,调试开关,优\n2,test-only-build,优\n');
    writeFileSync(
      join(work, 'mapping.yaml'),
      'outcomes: { 优: passed }\ncolumns: { outcome: 等级 }\nmatch: { 调试开关: { rule: debuggable-build } }\n',
    );
    const ran = await run('compare', first, 'self.csv', '--mapping', 'mapping.yaml', '--out', 'cmp', '--json');
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.out)).toMatchObject({
      kinds: [{ kind: 'rule', counts: { 'only-we': 1, 'both-passed': 1 } }],
    });
    expect(files('cmp')).toEqual(['comparison.zh-CN.docx']);
  });

  it('names the cell of a word that nobody explained, and the place of a mistake in the mapping', async () => {
    writeFileSync(join(work, 'odd.csv'), '编号,结果\ndebuggable-build,凑合\n');
    const odd = await run('compare', first, 'odd.csv');
    expect(odd).toMatchObject({ code: 2, out: '' });
    expect(odd.log).toMatch(/assessment-invalid[\s\S]*odd\.csv: B2: 凑合/);
    writeFileSync(join(work, 'wrong.yaml'), 'headrow: 2\n');
    const wrong = await run('compare', first, 'odd.csv', '--mapping', 'wrong.yaml');
    expect(wrong.log).toMatch(/mapping-invalid[\s\S]*wrong\.yaml:1:1: .*headRow/);
  });
});

describe('help', () => {
  it.each(['notice', 'retest', 'summary', 'compare'])('zhijian %s teaches in both languages', async (command) => {
    for (const locale of ['zh-CN', 'en']) {
      const ran = await run(command, '--help', '--locale', locale);
      expect(ran.out).toContain(`$ zhijian ${command}`);
      if (locale === 'en') expect(ran.out).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
