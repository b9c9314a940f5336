import type { EvidenceOf } from '../../../evidence/kinds/index.ts';
import { documentWords } from '../../../i18n/report/document.ts';
import { tableWords } from '../../../i18n/report/tables.ts';
import { reportWords } from '../../../i18n/report/words.ts';
import { nameOf } from '../../view/names.ts';
import { signerOf } from '../../view/signer.ts';
import { valueOf } from '../../view/value.ts';
import { lines, note, paragraph, table } from '../blocks.ts';
import { code, type DocumentContext, quoted } from '../context.ts';
import { comparedFunctions, type ComparedFunction } from '../declared/functions.ts';
import type { Block, Cell, Span } from '../model.ts';

const words = documentWords.declared;

type Form = EvidenceOf<'filing'>['form'];

/** What the applicant declared beside what the package and the screens show: facts, the rules judge. */
export function declared(context: DocumentContext): Block[] {
  const { input, say } = context;
  const form = valueOf(input.evidence, 'filing')?.form;
  const functions = functionTable(context, comparedFunctions(context, form));
  if (form === undefined) return [paragraph(say(words.noForm)), ...functions];
  return [note(say(words.note)), ...functions, itemTable(context, form)];
}

function functionTable(context: DocumentContext, rows: readonly ComparedFunction[]): Block[] {
  const { say } = context;
  if (rows.length === 0) return [];
  const heads = [words.function, words.declared, words.found, words.evidence, words.remark];
  return [
    table([4, 3, 5, 5, 4], {
      caption: say(words.functions),
      head: heads.map((head) => say(head)),
      rows: rows.map(({ declaration, evidence, name, observed, result }) => [
        quoted(name, 120),
        lines(declaration),
        lines(observed),
        lines(evidence.map((file) => [code(file, 120)])),
        [resultSpan(context, result)],
      ]),
    }),
  ];
}

const tones = {
  agree: 'passed',
  lead: 'open',
  unseen: 'open',
  untrue: 'failed',
  undeclared: 'failed',
} as const satisfies Record<ComparedFunction['result'], Span['tone']>;

function resultSpan({ say }: DocumentContext, result: ComparedFunction['result']): Span {
  return { text: say(words[result]), tone: tones[result], bold: tones[result] === 'failed' };
}

function itemTable(context: DocumentContext, form: Form): Block {
  const { input, locale, say } = context;
  const filing = tableWords.filing;
  const { apk } = input.inspection;
  const certificate = signerOf(input.evidence);
  const ownHosts = valueOf(input.evidence, 'endpoints')?.hosts.filter(({ places }) =>
    places.some(({ owner }) => owner === 'app'),
  );
  const found = valueOf(input.evidence, 'sdks')?.sdks.map(({ id }) => nameOf('sdks', id, locale));
  return table([4, 6, 6, 4], {
    caption: say(words.items),
    head: [words.item, words.declared, words.found, words.remark].map((head) => say(head)),
    rows: [
      // A subject's name is no name of an office: beside each other, for a person to compare.
      row(context, say(filing.sponsor), form.sponsor, certificate?.subject, false),
      row(context, say(filing.name), form.appName, apk.label),
      row(context, say(filing.package), form.packageName, apk.package),
      row(context, say(filing.version), form.versionName, apk.versionName),
      row(context, say(filing.certificate), form.certificateSha256, certificate?.sha256),
      listRow(
        context,
        say(filing.domains),
        form.domains,
        ownHosts?.map(({ host }) => host),
      ),
      listRow(context, say(filing.sdks), form.sdkList, found, false),
    ],
  });
}

function row(
  { say }: DocumentContext,
  label: string,
  stated: string | undefined,
  seen: string | null | undefined,
  comparable = true,
): Cell[] {
  const judged = comparable && stated !== undefined && seen !== null && seen !== undefined;
  const equal = stated === seen;
  const remark: Span = judged
    ? { text: say(equal ? words.agree : words.differ), tone: equal ? 'passed' : 'failed' }
    : { text: say(words.open), tone: 'quiet' };
  return [
    label,
    quoted(stated ?? say(tableWords.filing.notDeclared)),
    quoted(seen ?? say(reportWords.unknown)),
    [remark],
  ];
}

const mostListed = 30;

/** Lists of names: what stands on one side only. SDKs are called by many names, so that only a person can tell. */
function listRow(
  { say }: DocumentContext,
  label: string,
  stated: readonly string[],
  seen: readonly string[] | undefined,
  comparable = true,
): Cell[] {
  const listed = (names: readonly string[]): Cell =>
    names.length === 0
      ? say(documentWords.none)
      : lines([
          ...names.slice(0, mostListed).map((name) => quoted(name, 120)),
          ...(names.length > mostListed ? [`… (${names.length})`] : []),
        ]);
  if (seen === undefined) return [label, listed(stated), say(reportWords.unknown), say(words.open)];
  if (!comparable) return [label, listed(stated), listed(seen), say(words.open)];
  const under = (name: string, domains: readonly string[]) =>
    domains.some((domain) => name === domain || name.endsWith(`.${domain}`));
  const onlyStated = stated.filter((name) => !seen.some((host) => under(host, [name])));
  const onlySeen = seen.filter((host) => !under(host, stated));
  const told = [
    ...(onlyStated.length > 0 ? [say(words.onlyDeclared, { names: onlyStated })] : []),
    ...(onlySeen.length > 0 ? [say(words.onlyFound, { names: onlySeen })] : []),
  ];
  return [label, listed(stated), listed(seen), told.length === 0 ? say(words.agree) : lines(told)];
}
