import type { EvidenceOf } from '../../../evidence/kinds/index.ts';
import { documentWords } from '../../../i18n/report/document.ts';
import { drivenLabels } from '../../../i18n/report/driven-labels.ts';
import { labels } from '../../../i18n/report/labels.ts';
import { tableWords } from '../../../i18n/report/tables.ts';
import { reportWords } from '../../../i18n/report/words.ts';
import { grouped } from '../../../shared/text.ts';
import { labelOf, nameOf } from '../../view/names.ts';
import { signerOf } from '../../view/signer.ts';
import { valueOf } from '../../view/value.ts';
import { facts, lines, table } from '../blocks.ts';
import { code, type DocumentContext, quoted } from '../context.ts';
import type { Block, Cell } from '../model.ts';

const words = documentWords.object;
const cover = reportWords.cover;

type Row = readonly [string, Cell];

/** What was handed in, told so that nothing else can be meant. */
export function object(context: DocumentContext): Block[] {
  const { input, say } = context;
  const form = valueOf(input.evidence, 'filing')?.form;
  return [
    facts(
      [
        ...appRows(context),
        ...fileRows(context),
        ...signerRows(context),
        ...madeOf(context),
        ...(form === undefined ? [] : formRows(context, form)),
        ...receivedRows(context),
      ],
      say(words.caption),
    ),
    ...(form === undefined ? [] : [functionTable(context, form)]),
  ];
}

function appRows({ input, say }: DocumentContext): Row[] {
  const { apk } = input.inspection;
  const unknown = say(reportWords.unknown);
  const manifest = valueOf(input.evidence, 'manifest');
  const version = { name: apk.versionName ?? unknown, code: apk.versionCode ?? unknown };
  const levels =
    manifest === undefined ? unknown : say(cover.sdkValue, { min: manifest.minSdk, target: manifest.targetSdk });
  return [
    [say(cover.app), quoted(apk.label ?? unknown, 80)],
    [say(cover.package), [code(apk.package ?? unknown)]],
    [say(cover.version), say(cover.versionValue, version)],
    [say(cover.sdk), levels],
  ];
}

function fileRows({ input, locale, say }: DocumentContext): Row[] {
  const { apk } = input.inspection;
  const container = valueOf(input.evidence, 'container');
  const unknown = say(reportWords.unknown);
  const form = container === undefined ? unknown : labelOf(labels.format, container.format, locale);
  const parts = container?.parts.length ?? 1;
  return [
    [say(cover.file), quoted(apk.fileName)],
    [say(cover.format), parts > 1 ? say(cover.parts, { format: form, count: parts }) : form],
    [say(cover.size), say(cover.bytes, { count: grouped(apk.size) })],
    ['SHA-256', [code(apk.sha256)]],
    ['SM3', [code(container?.file.sm3 ?? unknown)]],
  ];
}

function signerRows({ input, say }: DocumentContext): Row[] {
  const certificate = signerOf(input.evidence);
  if (certificate === undefined) return [[say(cover.signer), say(cover.unsigned)]];
  return [
    [say(cover.signer), quoted(certificate.subject)],
    [say(cover.signerDigest), [code(certificate.sha256)]],
  ];
}

function madeOf({ input, locale, say }: DocumentContext): Row[] {
  const packers = valueOf(input.evidence, 'packers')?.packers;
  const frameworks = valueOf(input.evidence, 'frameworks')?.frameworks;
  const unknown = say(reportWords.unknown);
  const named = (names: readonly string[], none: string) => (names.length === 0 ? none : names.join(' · '));
  return [
    [
      say(words.packers),
      packers === undefined
        ? unknown
        : named(
            packers.map(({ id }) => nameOf('packers', id, locale)),
            say(tableWords.parts.noPacker),
          ),
    ],
    [
      say(words.frameworks),
      frameworks === undefined
        ? unknown
        : named(
            frameworks.map(({ id, version }) => [nameOf('frameworks', id, locale), version ?? ''].join(' ').trim()),
            say(tableWords.parts.native),
          ),
    ],
  ];
}

type Form = EvidenceOf<'filing'>['form'];

function formRows({ input, say, locale }: DocumentContext, form: Form): Row[] {
  const blank = say(tableWords.filing.notDeclared);
  const shown = valueOf(input.evidence, 'entries')?.entries.find(({ subject }) => subject === 'filing-number');
  return [
    [say(words.sponsor), quoted(form.sponsor)],
    [say(words.audience), form.audience === undefined ? blank : labelOf(documentWords.audience, form.audience, locale)],
    [say(words.filingNumber), quoted(form.filingNumber ?? blank)],
    [say(words.icpNumber), quoted(form.icpNumber ?? blank)],
    ...(shown?.words === undefined || shown.words === null
      ? []
      : [[say(words.shownNumber), quoted(shown.words, 120)] as const]),
  ];
}

function receivedRows({ input, locale, say }: DocumentContext): Row[] {
  const blank = say(documentWords.toFill);
  const states = valueOf(input.evidence, 'coverage')?.states.map((state) =>
    labelOf(drivenLabels.appState, state, locale),
  );
  return [
    [say(words.state), say(words.stateValue)],
    [say(words.received), blank],
    [say(words.source), blank],
    ...(states === undefined ? [] : [[say(words.accounts), say(words.accountsValue, { states })] as const]),
  ];
}

function functionTable({ say }: DocumentContext, form: Form): Block {
  const filing = tableWords.filing;
  const yesNo = (value: boolean) => say(value ? reportWords.yes : reportWords.no);
  return table([5, 2, 2, 7], {
    caption: say(words.functions),
    head: [filing.function, filing.grassroots, filing.mandatory, filing.reason].map((head) => say(head)),
    rows: form.functions
      .slice(0, 100)
      .map(({ basis, grassroots, mandatory, name, reason }) => [
        quoted(name),
        yesNo(grassroots),
        yesNo(mandatory),
        lines([reason, basis].filter((part) => part !== undefined).map((part) => quoted(part))),
      ]),
  });
}
