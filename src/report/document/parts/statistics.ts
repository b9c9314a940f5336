import { documentWords } from '../../../i18n/report/document.ts';
import { drivenLabels } from '../../../i18n/report/driven-labels.ts';
import { labels } from '../../../i18n/report/labels.ts';
import { ruleLabels } from '../../../i18n/rules.ts';
import { severities, subjects } from '../../../rules/rule.ts';
import { grouped } from '../../../shared/text.ts';
import { labelOf } from '../../view/names.ts';
import { standings } from '../../view/standing.ts';
import { valueOf } from '../../view/value.ts';
import { table } from '../blocks.ts';
import type { DocumentContext } from '../context.ts';
import type { Block } from '../model.ts';

const words = documentWords.statistics;

/** Label, number, unit. What was not measured is said to be so, not left out. */
type Measured = readonly [string, string, string];

/** Counts and measures, each number with its unit. */
export function statistics(context: DocumentContext): Block[] {
  const { say } = context;
  return [
    bySubject(context),
    ...bySeverity(context),
    measures(say(words.stability), stability(context), context),
    measures(say(words.compatibility), compatibility(context), context),
    measures(say(words.coverage), coverage(context), context),
  ];
}

function bySubject({ say, verdicts }: DocumentContext): Block {
  const rows = subjects
    .map((subject) => ({ subject, members: verdicts.filter(({ rule }) => rule?.meta.subject === subject) }))
    .filter(({ members }) => members.length > 0)
    .map(({ members, subject }) => [
      say(ruleLabels.subject[subject]),
      ...standings.map((standing) => String(members.filter((member) => member.standing === standing).length)),
      String(members.length),
    ]);
  const total = standings.map((standing) => String(verdicts.filter((verdict) => verdict.standing === standing).length));
  return table([4, 2, 2, 2, 2, 2, 2, 2], {
    caption: say(words.bySubject),
    head: [say(words.subject), ...standings.map((standing) => say(labels.standing[standing])), say(words.total)],
    rows: [...rows, [say(words.total), ...total, String(verdicts.length)]],
    numeric: [1, 2, 3, 4, 5, 6, 7],
  });
}

function bySeverity({ say, verdicts }: DocumentContext): Block[] {
  const failed = verdicts.filter(({ standing }) => standing === 'failed');
  if (failed.length === 0) return [];
  const counts = severities
    .toReversed()
    .map((severity) => [
      say(ruleLabels.severity[severity]),
      String(failed.filter(({ verdict }) => verdict.severity === severity).length),
    ]);
  return [
    table([4, 2], {
      caption: say(words.bySeverity),
      head: [say(documentWords.items.severity), say(words.total)],
      rows: counts,
      numeric: [1],
    }),
  ];
}

function measures(caption: string, rows: readonly Measured[], { say }: DocumentContext): Block {
  const head = [say(words.item), say(words.value), say(words.unit)];
  return table([8, 4, 3], { caption, head, rows, numeric: [1] });
}

function number(value: number): string {
  return grouped(Math.round(value));
}

function stability({ input, locale, say }: DocumentContext): Measured[] {
  const launch = valueOf(input.evidence, 'launch');
  const crashes = valueOf(input.evidence, 'crashes');
  const none = say(words.untested);
  const starts = (launch?.starts ?? []).slice(0, 12).map(({ kind, totalTime }): Measured => {
    const label = say(words.start, { kind: labelOf(drivenLabels.start, kind, locale) });
    return [label, totalTime === null ? none : number(totalTime), say(words.ms)];
  });
  return [
    [say(words.install), launch === undefined ? none : number(launch.install.took), say(words.ms)],
    ...starts,
    [say(words.observed), crashes === undefined ? none : number(crashes.observedSeconds), say(words.seconds)],
    [say(words.crashes), crashes === undefined ? none : String(crashes.crashes.length), say(words.times)],
  ];
}

function compatibility({ input, say }: DocumentContext): Measured[] {
  const none = say(words.untested);
  const manifest = valueOf(input.evidence, 'manifest');
  const libraries = valueOf(input.evidence, 'native-libraries');
  const permissions = valueOf(input.evidence, 'permissions');
  const found = valueOf(input.evidence, 'sdks');
  const level = (value: number | undefined): string => (value === undefined ? none : String(value));
  const count = (list: readonly unknown[] | undefined): string => (list === undefined ? none : String(list.length));
  return [
    [say(words.size), grouped(input.inspection.apk.size), say(words.bytes)],
    [say(words.minSdk), level(manifest?.minSdk), say(words.level)],
    [say(words.targetSdk), level(manifest?.targetSdk), say(words.level)],
    [say(words.abis), libraries === undefined ? none : libraries.abis.join(' ') || say(documentWords.none), '—'],
    [say(words.ipv4), publicAddresses(input.evidence, 'ipv4') ?? none, say(words.pieces)],
    [say(words.ipv6), publicAddresses(input.evidence, 'ipv6') ?? none, say(words.pieces)],
    [say(words.permissions), count(permissions?.declared), say(words.pieces)],
    [say(words.sdks), count(found?.sdks), say(words.pieces)],
  ];
}

function publicAddresses(evidence: DocumentContext['input']['evidence'], family: 'ipv4' | 'ipv6'): string | undefined {
  const addresses = valueOf(evidence, 'endpoints')?.addresses;
  if (addresses === undefined) return undefined;
  return String(addresses.filter((one) => one.family === family && one.class === 'public').length);
}

function coverage({ driven, input, say }: DocumentContext): Measured[] {
  const none = say(words.untested);
  const reached = valueOf(input.evidence, 'coverage');
  const map = valueOf(input.evidence, 'forms');
  const data = map?.forms.filter(({ purpose }) => purpose === 'data');
  const value = (count: number | undefined): string => (count === undefined ? none : String(count));
  return [
    [say(words.captures), value(driven?.captures.length), say(words.pieces)],
    [say(words.screens), value(reached?.screens), say(words.pieces)],
    [say(words.entriesFound), value(reached?.entriesFound), say(words.pieces)],
    [say(words.entriesTried), value(reached?.entriesTried), say(words.pieces)],
    [say(words.forms), value(data?.length), say(words.pieces)],
    [
      say(words.mostMandatory),
      value(data && Math.max(0, ...data.map(({ mandatory }) => mandatory))),
      say(words.pieces),
    ],
    [say(words.fieldsRepeated), value(map?.repeated.length), say(words.pieces)],
  ];
}
