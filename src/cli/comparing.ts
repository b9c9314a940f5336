import type { Command } from 'commander';

import { cliTexts } from '../i18n/cli.ts';
import { fill, type Locale } from '../i18n/locale.ts';
import type { Terminal } from './terminal.ts';

type Handler<A extends unknown[]> = (terminal: Terminal, ...args: A) => Promise<number>;

/** What `program.ts` adds commands with. */
interface Adding {
  add(usage: string, key: keyof typeof cliTexts, examples: readonly string[]): Command;
  late<A extends unknown[]>(load: () => Promise<Handler<A>>): (...args: unknown[]) => Promise<void>;
  text(key: keyof typeof cliTexts): string;
  locale: Locale;
}

/** The commands that compare inspections and make notices of them. */
export function addComparing({ add, late, locale, text }: Adding): void {
  const documentFormats = (...formats: readonly string[]) =>
    fill(cliTexts.optionDocumentFormat, locale, { formats: formats.join(' ') });
  add('notice', 'notice', [
    'zhijian notice inspections/<id> --due 2026-12-31 --secrets accounts.yaml',
    'zhijian notice inspections/<id> --due 2026-12-31 --organisation organisation.yaml --report-number N-2026-0012',
  ])
    .argument('<inspection>', text('argumentInspection'))
    .option('--due <date>', text('optionDue'))
    .option('--to <unit>', text('optionTo'))
    .option('--organisation <file>', text('optionOrganisation'))
    .option('--report-number <number>', text('optionReportNumber'))
    .option('--format <list>', documentFormats('docx', 'pdf', 'html', 'xlsx'), 'docx,xlsx')
    .option('--out <folder>', text('optionOut'))
    .option('--secrets <file>', text('optionExportSecrets'))
    .option('--with-unsearched', text('optionWithUnsearched'))
    .option('--by <name>', text('optionBy'))
    .action(late(async () => (await import('./documents/notice.ts')).noticeCommand));

  const several = (value: string, before: string[] = []) => [...before, value];
  add('retest', 'retest', [
    'zhijian retest inspections/<old> inspections/<new>',
    'zhijian retest inspections/<old> inspections/<new> --earlier inspections/<first> --format docx,pdf',
    'zhijian retest inspections/<old> inspections/<new> --json | jq .counts',
  ])
    .argument('<before>', text('argumentBefore'))
    .argument('<after>', text('argumentAfter'))
    .option('--earlier <inspection>', text('optionEarlier'), several)
    .option('--despite <reason>', text('optionDespite'))
    .option('--template <file>', text('optionTemplate'))
    .option('--organisation <file>', text('optionOrganisation'))
    .option('--report-number <number>', text('optionReportNumber'))
    .option('--format <list>', documentFormats('docx', 'pdf', 'html', 'json'), 'docx')
    .option('--out <folder>', text('optionOut'))
    .option('--secrets <file>', text('optionExportSecrets'))
    .option('--with-unsearched', text('optionWithUnsearched'))
    .option('--by <name>', text('optionBy'))
    .option('--json', text('optionCompareJson'))
    .action(late(async () => (await import('./documents/retest.ts')).retestCommand));

  add('summary', 'summary', [
    'zhijian summary inspections/ --out summaries/2026-q4',
    'zhijian summary inspections/<one> inspections/<other> --format html,json',
  ])
    .argument('<inspections...>', text('argumentBatch'))
    .option('--organisation <file>', text('optionOrganisation'))
    .option('--report-number <number>', text('optionReportNumber'))
    .option('--format <list>', documentFormats('xlsx', 'html', 'docx', 'pdf', 'json'), 'xlsx,html')
    .option('--out <folder>', text('optionOut'), '.')
    .option('--secrets <file>', text('optionExportSecrets'))
    .option('--by <name>', text('optionBy'))
    .option('--json', text('optionCompareJson'))
    .action(late(async () => (await import('./documents/summary.ts')).summaryCommand));

  add('compare', 'compare', [
    'zhijian compare inspections/<id> self-assessment.xlsx --mapping mapping.yaml',
    'zhijian compare inspections/<id> other/inspections/<id> --format docx,html',
  ])
    .argument('<inspection>', text('argumentInspection'))
    .argument('<other>', text('argumentOther'))
    .option('--mapping <file>', text('optionMapping'))
    .option('--despite <reason>', text('optionDespite'))
    .option('--organisation <file>', text('optionOrganisation'))
    .option('--report-number <number>', text('optionReportNumber'))
    .option('--format <list>', documentFormats('docx', 'pdf', 'html', 'json'), 'docx')
    .option('--out <folder>', text('optionOut'))
    .option('--secrets <file>', text('optionExportSecrets'))
    .option('--with-unsearched', text('optionWithUnsearched'))
    .option('--by <name>', text('optionBy'))
    .option('--json', text('optionCompareJson'))
    .action(late(async () => (await import('./documents/compare.ts')).compareCommand));
}
