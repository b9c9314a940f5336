import { evidenceKinds } from '../../../evidence/kinds/index.ts';
import { documentWords } from '../../../i18n/report/document.ts';
import { drivenLabels } from '../../../i18n/report/driven-labels.ts';
import { drivenWords } from '../../../i18n/report/driven.ts';
import { labels } from '../../../i18n/report/labels.ts';
import { reportWords } from '../../../i18n/report/words.ts';
import type { Method } from '../../../standards/requirements/model.ts';
import { cutRemarks } from '../../view/driven/cut.ts';
import { incidentsOf } from '../../view/driven/incidents.ts';
import { exemptionRemarks } from '../../view/exemptions.ts';
import { labelOf } from '../../view/names.ts';
import { problemMeaning, problemTitle } from '../../view/problem-text.ts';
import { errorText, untestedReasons } from '../../view/reasons.ts';
import { reviewRemarks } from '../../view/reviews.ts';
import { valueOf } from '../../view/value.ts';
import { bullets, paragraph, table } from '../blocks.ts';
import { code, type DocumentContext, quoted } from '../context.ts';
import { mostRows } from '../limits.ts';
import type { Block, Spans } from '../model.ts';

const words = reportWords.limits;
const own = documentWords.limits;

/** Everything this inspection did not see, and why: what keeps a reader from taking silence for a pass. */
export function limits(context: DocumentContext): Block[] {
  const { say } = context;
  const blocks = [
    ...untestedRules(context),
    ...missingMethods(context),
    ...unfinishedRuns(context),
    ...incidents(context),
    ...gaps(context),
    ...oddities(context),
    ...notTried(context),
    ...remarks(context),
  ];
  return blocks.length === 0 ? [paragraph(say(own.nothing))] : [paragraph(say(own.note)), ...blocks];
}

/** By what is missing: one line tells what to hand in for a dozen rules. */
function untestedRules({ locale, say, verdicts }: DocumentContext): Block[] {
  const byReason = new Map<string, string[]>();
  for (const { standing, title, verdict } of verdicts) {
    if (standing !== 'untested') continue;
    const reason = untestedReasons(verdict, locale).join('; ');
    byReason.set(reason, [...(byReason.get(reason) ?? []), title]);
  }
  if (byReason.size === 0) return [];
  return [
    table([6, 2, 10], {
      caption: say(words.rules),
      head: [words.reason, words.rulesConcerned, words.rule].map((head) => say(head)),
      rows: [...byReason].map(([reason, titles]) => [
        reason,
        String(titles.length),
        titles.join(locale === 'zh-CN' ? '、' : '; '),
      ]),
      numeric: [1],
    }),
  ];
}

const methods: readonly Method[] = ['static', 'dynamic', 'document', 'manual'];

function missingMethods({ requirements, say }: DocumentContext): Block[] {
  const rows = methods
    .map((method) => ({
      method,
      ids: requirements
        .filter(({ result }) => result.methodsMissing.includes(method))
        .map(({ result }) => result.requirement),
    }))
    .filter(({ ids }) => ids.length > 0)
    .map(({ ids, method }) => [say(labels.method[method]), String(ids.length), ids.join(' ')]);
  if (rows.length === 0) return [];
  const head = [words.method, words.count, words.ids].map((text) => say(text));
  return [table([2, 2, 12], { caption: say(words.methods), head, rows, numeric: [1] })];
}

function unfinishedRuns({ driven, locale, say }: DocumentContext): Block[] {
  const rows = (driven?.film ?? [])
    .map(({ run }) => run)
    .filter(({ state }) => state !== 'completed')
    .map(({ id, reason, state, title }) => [
      [quoted(title, 120), ' ', code(id, 80)],
      labelOf(drivenLabels.runState, state, locale),
      reason === undefined ? '—' : errorText({ code: reason.code, message: reason.detail }, locale),
    ]);
  if (rows.length === 0) return [];
  const head = [documentWords.environment.scenario, documentWords.environment.state, words.reason];
  return [table([6, 3, 9], { caption: say(own.runs), head: head.map((text) => say(text)), rows })];
}

function incidents({ input, locale, say }: DocumentContext): Block[] {
  const all = incidentsOf(input.evidence);
  if (all.length === 0) return [];
  const head = [drivenWords.device.code, drivenWords.device.source, drivenWords.device.detail];
  return [
    table([5, 3, 9], {
      caption: say(own.incidents),
      head: head.map((text) => say(text)),
      rows: all
        .slice(0, mostRows)
        .map(({ code: named, detail, from, places }) => [
          [problemTitle(named, locale), ' ', code(named, 60)],
          from === 'blocker' ? say(drivenWords.device.blocker) : say(labels.kind[from]),
          quoted([places.slice(0, 20).join(' '), places.length < 2 ? detail : ''].join(' ').trim(), 600),
        ]),
      note: more(say, all.length, 'phone/*.json'),
    }),
  ];
}

function gaps({ input, locale, say }: DocumentContext): Block[] {
  const all = evidenceKinds.flatMap((kind) =>
    (valueOf(input.evidence, kind)?.gaps ?? []).map((gap) => ({ kind, ...gap })),
  );
  if (all.length === 0) return [];
  return [
    table([3, 6, 5, 5], {
      caption: say(words.gaps),
      head: [words.kind, words.meaning, words.place, words.detail].map((head) => say(head)),
      rows: all
        .slice(0, mostRows)
        .map(({ code: named, detail, kind, place }) => [
          say(labels.kind[kind]),
          problem(named, locale),
          quoted(place, 160),
          quoted(detail, 200),
        ]),
      note: more(say, all.length, 'apk/*.json, phone/*.json'),
    }),
  ];
}

const kindsWithProblems = ['container', 'manifest', 'dex', 'native-libraries'] as const;

function oddities({ input, locale, say }: DocumentContext): Block[] {
  const all = kindsWithProblems.flatMap((kind) => valueOf(input.evidence, kind)?.problems ?? []);
  if (all.length === 0) return [];
  return [
    table([6, 5, 5, 3], {
      caption: say(words.problems),
      head: [words.meaning, words.place, words.detail, words.effect].map((head) => say(head)),
      rows: all
        .slice(0, mostRows)
        .map(({ code: named, detail, loss, place, rejected }) => [
          problem(named, locale),
          quoted(place, 160),
          quoted(detail, 200),
          [...(rejected === true ? [say(words.rejected)] : []), ...(loss ? [say(words.loss)] : [])].join(' · '),
        ]),
      note: more(say, all.length, 'apk/*.json'),
    }),
  ];
}

function problem(named: string, locale: DocumentContext['locale']): Spans {
  const meaning = problemMeaning(named, locale);
  return [problemTitle(named, locale), ' ', code(named, 60), ...(meaning === null ? [] : [` ${meaning}`])];
}

const mostEntries = 60;

function notTried({ input, locale, say }: DocumentContext): Block[] {
  const all = valueOf(input.evidence, 'coverage')?.notTried ?? [];
  if (all.length === 0) return [];
  const reached = drivenWords.reached;
  return [
    table([8, 8], {
      caption: say(own.notTried),
      head: [say(reached.wording), say(reached.reason)],
      rows: all
        .slice(0, mostEntries)
        .map(({ reason, wording }) => [
          quoted(wording === '' ? '—' : wording, 120),
          notTriedReason(reason, locale, say),
        ]),
      note:
        all.length > mostEntries
          ? say(documentWords.shownOf, { all: all.length, shown: mostEntries, file: 'phone/coverage.json' })
          : undefined,
    }),
  ];
}

function notTriedReason(reason: string, locale: DocumentContext['locale'], say: DocumentContext['say']): string {
  const effect = /^guarded: (.+)$/.exec(reason)?.[1];
  if (effect === undefined) return labelOf(drivenLabels.notTried, reason, locale);
  return say(drivenLabels.notTried.guarded, { effect });
}

/** What holds for the inspection as a whole. */
function remarks({ driven, input, locale, say }: DocumentContext): Block[] {
  const { evidence, inspection } = input;
  const found = valueOf(evidence, 'texts');
  const coverage = valueOf(evidence, 'coverage');
  const loggedIn = coverage?.states.some((state) => state === 'logged-in' || state === 'logged-in-later') === true;
  const virtual = valueOf(evidence, 'device')?.virtual ?? inspection.device?.virtual ?? false;
  const told = [
    ...(driven === undefined ? [say(documentWords.environment.none)] : []),
    ...(virtual ? [say(drivenWords.cover.virtual)] : []),
    ...(coverage !== undefined && !loggedIn ? [say(drivenWords.limits.notLoggedIn)] : []),
    ...(coverage?.exhausted === false ? [say(drivenWords.reached.notExhausted)] : []),
    ...cutRemarks(evidence, locale),
    ...((valueOf(evidence, 'packers')?.packers.length ?? 0) > 0 ? [say(words.packed)] : []),
    ...(found !== undefined && found.dropped > 0 ? [say(words.dropped, { dropped: found.dropped })] : []),
    ...(found !== undefined && found.otherLanguages > 0
      ? [say(words.otherLanguages, { count: found.otherLanguages })]
      : []),
    ...exemptionRemarks(inspection, locale),
    ...reviewRemarks(inspection, locale),
  ];
  return told.length === 0 ? [] : [paragraph(say(own.remarks), { style: 'plain', keepWithNext: true }), bullets(told)];
}

function more(say: DocumentContext['say'], all: number, file: string): string | undefined {
  return all > mostRows ? say(documentWords.shownOf, { all, shown: mostRows, file }) : undefined;
}
