import type { BundleEntry } from '../../../evidence/bundle/model.ts';
import { documentWords } from '../../../i18n/report/document.ts';
import { labels } from '../../../i18n/report/labels.ts';
import { reportWords } from '../../../i18n/report/words.ts';
import { grouped } from '../../../shared/text.ts';
import { momentOf } from '../../view/driven/times.ts';
import { labelOf } from '../../view/names.ts';
import { errorText } from '../../view/reasons.ts';
import { valueOf } from '../../view/value.ts';
import { facts, note, table } from '../blocks.ts';
import { code, type DocumentContext } from '../context.ts';
import type { Block, Cell } from '../model.ts';
import { redactionNotes } from '../redaction-note.ts';

const words = documentWords.evidence;
const mostLooks = 300;

/** What the verdicts rest on: each file with its hash, each look with its time. */
export function evidence(context: DocumentContext): Block[] {
  const { input, say } = context;
  const { bundle, finishedAt, startedAt } = input.inspection;
  const entry = reportWords.evidence;
  return [
    facts(
      [
        [say(reportWords.cover.id), [code(input.inspection.id)]],
        [say(reportWords.cover.rootHash), [code(bundle.sha256)]],
        [say(entry.contentHash), [code(bundle.evidenceSha256)]],
        [
          say(reportWords.cover.time),
          say(reportWords.cover.timeValue, { start: momentOf(startedAt), end: momentOf(finishedAt) }),
        ],
      ],
      say(words.identity),
    ),
    ...redactionNotes(input).map((text) => note(text)),
    table([1.6, 4, 3, 6, 3, 9], {
      caption: say(entry.caption),
      head: [say(words.number), say(entry.kind), say(entry.status), say(entry.file), say(entry.size), 'SHA-256'],
      rows: input.entries.map((one, index) => [`E${index + 1}`, ...entryCells(context, one)]),
      numeric: [4],
    }),
    ...records(context),
    ...looks(context),
    note(say(entry.verify)),
  ];
}

function entryCells({ locale, say }: DocumentContext, entry: BundleEntry): Cell[] {
  const kind = labelOf(labels.kind, entry.kind, locale);
  const status = say(labels.gathered[entry.status]);
  if (entry.status === 'ok') return [kind, status, [code(entry.path)], grouped(entry.size), [code(entry.sha256)]];
  const reason =
    entry.status === 'failed' ? errorText(entry.error, locale) : labelOf(labels.skipReason, entry.reason, locale);
  return [kind, status, reason, '', ''];
}

function records({ driven, say }: DocumentContext): Block[] {
  const rows = (driven?.film ?? [])
    .map(({ run }) => run)
    .filter(({ log, trace }) => trace !== undefined || log !== undefined)
    .map(({ id, log, startedAt, trace }): Cell[] => [
      [code(id, 80)],
      momentOf(startedAt),
      [trace, log]
        .filter((file) => file !== undefined)
        .flatMap((file, index) => [...(index > 0 ? ['  '] : []), code(file, 160)]),
    ]);
  if (rows.length === 0) return [];
  const head = [say(documentWords.environment.scenario), say(words.time), say(reportWords.evidence.file)];
  return [table([5, 4, 9], { caption: say(words.records), head, rows })];
}

function looks({ input, say }: DocumentContext): Block[] {
  const captures = valueOf(input.evidence, 'screens')?.captures ?? [];
  const kept = captures.filter(({ screenshot, tree }) => screenshot !== null || tree !== null);
  if (kept.length === 0) return [];
  const all = kept.length;
  const below =
    all > mostLooks ? say(documentWords.shownOf, { all, shown: mostLooks, file: 'phone/screens.json' }) : undefined;
  return [
    table([1.6, 4.4, 5, 12], {
      caption: say(words.screens),
      head: [say(words.look), say(words.time), say(documentWords.environment.scenario), say(reportWords.evidence.file)],
      rows: kept
        .slice(0, mostLooks)
        .map(({ at, id, run, screenshot, step, tree }) => [
          String(id),
          momentOf(at),
          [code(`${run} · ${step + 1}`, 100)],
          [code(screenshot?.path ?? tree?.path ?? '', 160)],
        ]),
      note: below,
    }),
  ];
}
