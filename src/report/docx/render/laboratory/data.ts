import { documentWords } from '../../../../i18n/report/document.ts';
import { drivenWords } from '../../../../i18n/report/driven.ts';
import { labels } from '../../../../i18n/report/labels.ts';
import { reportWords } from '../../../../i18n/report/words.ts';
import { pick } from '../../../../i18n/locale.ts';
import { buildDocument } from '../../../document/build.ts';
import { documentContext, type DocumentContext, quoted } from '../../../document/context.ts';
import { comparedFunctions } from '../../../document/declared/functions.ts';
import { fillFields } from '../../../document/fill-fields.ts';
import { problemOf, type Problem } from '../../../document/findings/problem.ts';
import type { DocumentInput } from '../../../document/input.ts';
import { type Block, cellBlocks, type Document, type Picture, plainText } from '../../../document/model.ts';
import { methodsOf } from '../../../document/parts/items.ts';
import { untestedReasons } from '../../../view/reasons.ts';
import { momentOf } from '../../../view/driven/times.ts';
import { openForPeopleLine } from '../../../view/reviews.ts';
import { signerOf } from '../../../view/signer.ts';
import { valueOf } from '../../../view/value.ts';

export type Value = string | number | boolean | Picture | { logo: true } | undefined | readonly Scope[];
export interface Scope {
  readonly [name: string]: Value;
}

/** What the placeholders of a laboratory's template stand for: the same facts as in the built-in report. */
export function laboratoryData(input: DocumentInput): { scope: Scope; document: Document } {
  const context = documentContext(input);
  const document = buildDocument(input);
  const problems = context.problems.map((view) => problemOf(context, view));
  const scope = {
    ...particulars(context, document),
    ...conclusion(context, document),
    statement: statementOf(context).map((paragraph) => ({ paragraph })),
    findings: problems.map((problem) => findingScope(context, problem)),
    hasFindings: problems.length > 0,
    noFindings: problems.length === 0,
    items: itemsOf(context),
    functions: functionsOf(context),
    limits: limitsOf(context, document).map((limit) => ({ limit })),
    evidence: evidenceOf(context),
    endMark: document.endMark,
  };
  return { scope, document };
}

function particulars(context: DocumentContext, document: Document): Scope {
  const { input, locale, reportNumber, say } = context;
  const { apk, device, finishedAt, startedAt, tool } = input.inspection;
  const { organisation, logo, template } = input.document;
  const unknown = say(reportWords.unknown);
  const certificate = signerOf(input.evidence);
  const filed = valueOf(input.evidence, 'filing')?.form.sponsor;
  const client = organisation?.client === undefined ? filed : pick(organisation.client, locale);
  const people = organisation?.people;
  return {
    reportNumber,
    title: document.title,
    category: pick(template.category, locale),
    organisation: document.properties.organisation,
    client: quoted(client ?? '', 200),
    logo: logo === undefined ? undefined : { logo: true },
    prepared: people?.prepared ?? '',
    reviewed: people?.reviewed ?? '',
    approved: people?.approved ?? '',
    warning: document.cover.notes.map(({ spans }) => plainText(spans)).join('\n'),
    app: quoted(apk.label ?? unknown, 80),
    package: quoted(apk.package ?? unknown, 200),
    version: say(reportWords.cover.versionValue, {
      name: apk.versionName ?? unknown,
      code: apk.versionCode ?? unknown,
    }),
    fileName: quoted(apk.fileName),
    size: String(apk.size),
    sha256: apk.sha256,
    sm3: valueOf(input.evidence, 'container')?.file.sm3 ?? unknown,
    signer: certificate === undefined ? say(reportWords.cover.unsigned) : quoted(certificate.subject),
    signerSha256: certificate?.sha256 ?? '—',
    device:
      device === null
        ? '—'
        : `${quoted(`${device.manufacturer} ${device.model}`, 120)} (API ${device.apiLevel})${device.virtual ? ` ${say(drivenWords.device.isVirtual)}` : ''}`,
    tool: `${tool.name} ${tool.version}`,
    profile: input.inspection.profile,
    rulesetSha256: input.inspection.ruleset.sha256,
    startedAt: momentOf(startedAt),
    finishedAt: momentOf(finishedAt),
    date: finishedAt.slice(0, 10),
    inspectionId: input.inspection.id,
    bundleSha256: input.inspection.bundle.sha256,
  };
}

function conclusion({ counts, input, locale, say }: DocumentContext, document: Document): Scope {
  const verdict = document.sections
    .find(({ id }) => id === 'conclusion')
    ?.blocks.find((block) => block.type === 'paragraph' && block.style === 'verdict');
  const told = verdict?.type === 'paragraph' ? plainText(verdict.spans) : '';
  return {
    conclusion: told.replace(/^[^：:]*[：:]\s*/, ''),
    conclusionWhy: [
      say(reportWords.conclusion.why[input.inspection.conclusion]),
      openForPeopleLine(input.inspection, locale) ?? '',
    ]
      .join(' ')
      .trim(),
    ...counts.rules,
  };
}

function statementOf(context: DocumentContext): string[] {
  const { organisation, template } = context.input.document;
  const texts = organisation?.statement ?? template.statement;
  const told = context.locale === 'zh-CN' ? texts.zh : texts.en;
  return told.map((text) => fillFields(text, context));
}

function findingScope({ say }: DocumentContext, problem: Problem): Scope {
  const steps = problem.reproduction?.steps ?? [];
  return {
    number: problem.number,
    id: problem.id,
    title: problem.title,
    outcome: say(labels.standing[problem.standing]),
    severity: problem.severity,
    rule: problem.rule,
    clauses: problem.clauses.join('\n'),
    conditions: problem.conditions.join('\n'),
    often: problem.often.join('\n'),
    remedy: problem.remedy,
    review: problem.review ?? '',
    statements: problem.statements.map(({ fact, judgement }) => ({ fact, judgement })),
    hasSteps: steps.length > 0,
    steps: steps.map(({ lines, number, picture }) => ({
      step: String(number),
      text: lines.join('\n'),
      picture: picture?.type === 'picture' ? picture : undefined,
    })),
    places: problem.places.map(({ subject, where }) => ({ subject, where })),
    raw: problem.raw.map((file) => ({ file })),
    retest: problem.retest.map((point) => ({ point })),
  };
}

function itemsOf({ say, verdicts }: DocumentContext): Scope[] {
  return verdicts.map(({ rule, standing, title, verdict }) => ({
    item: title,
    itemId: quoted(verdict.ruleId, 80),
    itemClauses: verdict.requirements.join(' '),
    method: methodsOf(rule)
      .map((method) => say(labels.method[method]))
      .join(' '),
    criterion: rule === undefined ? '' : say(rule.meta.messages.purpose),
    itemOutcome: say(labels.standing[standing]),
  }));
}

function functionsOf(context: DocumentContext): Scope[] {
  const form = valueOf(context.input.evidence, 'filing')?.form;
  return comparedFunctions(context, form).map(({ declaration, name, observed, result }) => ({
    function: quoted(name, 120),
    declared: declaration.join('\n'),
    observed: observed.join('\n'),
    result: context.say(documentWords.declared[result]),
  }));
}

/** What the built-in section says, in lines: nothing that was not inspected is left unsaid. */
function limitsOf({ locale, verdicts }: DocumentContext, document: Document): string[] {
  const blocks = document.sections.find(({ id }) => id === 'limits')?.blocks ?? [];
  const told = blocks.flatMap(linesOf);
  if (told.length > 0) return told;
  return verdicts
    .filter(({ standing }) => standing === 'untested')
    .flatMap(({ verdict }) => untestedReasons(verdict, locale));
}

function linesOf(block: Block): string[] {
  if (block.type === 'paragraph') return [plainText(block.spans)];
  if (block.type === 'list') return block.items.map((item) => plainText(item));
  if (block.type !== 'table') return [];
  const lead = block.caption === undefined ? '' : `${block.caption}：`;
  return block.rows.map(
    ({ cells }) =>
      lead +
      cells
        .map(cellText)
        .filter((text) => text !== '')
        .join(' · '),
  );
}

function cellText(cell: Parameters<typeof cellBlocks>[0]): string {
  return cellBlocks(cell)
    .blocks.map((block) => (block.type === 'paragraph' ? plainText(block.spans) : ''))
    .join(' ');
}

function evidenceOf({ input }: DocumentContext): Scope[] {
  return input.entries.flatMap((entry) =>
    entry.status === 'ok'
      ? [{ evidenceFile: entry.path, evidenceSize: String(entry.size), evidenceSha256: entry.sha256 }]
      : [],
  );
}
