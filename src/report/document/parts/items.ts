import { dynamicKinds } from '../../../evidence/kinds/index.ts';
import { documentWords } from '../../../i18n/report/document.ts';
import { labels } from '../../../i18n/report/labels.ts';
import { ruleLabels } from '../../../i18n/rules.ts';
import { type AnyRule, subjects } from '../../../rules/rule.ts';
import type { Method } from '../../../standards/requirements/model.ts';
import { labelOf } from '../../view/names.ts';
import type { VerdictView } from '../../view/verdicts.ts';
import { heading, note, table } from '../blocks.ts';
import { code, type DocumentContext } from '../context.ts';
import { standingSpan } from '../marks.ts';
import type { Block, Cell } from '../model.ts';
import type { PlannedSection } from '../plan.ts';

const words = documentWords.items;

/** Everything that was asked of the app, with how it was asked and what came of it. */
export function items(context: DocumentContext, { prefix }: PlannedSection): Block[] {
  const { say, verdicts } = context;
  const groups = [...subjects, undefined]
    .map((subject) => ({ subject, members: verdicts.filter(({ rule }) => rule?.meta.subject === subject) }))
    .filter(({ members }) => members.length > 0);
  return [
    note(say(words.note)),
    ...groups.flatMap(({ subject, members }, index) => [
      heading(2, groupTitle(context, subject, members.length), `${prefix}.${index + 1}`),
      groupTable(context, members),
    ]),
  ];
}

function groupTitle({ say }: DocumentContext, subject: AnyRule['meta']['subject'] | undefined, count: number): string {
  return say(words.count, { subject: subject === undefined ? '—' : say(ruleLabels.subject[subject]), count });
}

function groupTable(context: DocumentContext, members: readonly VerdictView[]): Block {
  const { say } = context;
  const heads = [
    words.rule,
    words.clause,
    words.method,
    words.criterion,
    words.outcome,
    words.severity,
    words.evidence,
  ];
  return table([5.4, 3.8, 2.5, 8.2, 3.2, 2.9, 3.4], {
    head: heads.map((head) => say(head)),
    rows: members.map((member) => cells(context, member)),
  });
}

function cells(
  { locale, problemNumber, say }: DocumentContext,
  { rule, standing, title, verdict }: VerdictView,
): Cell[] {
  const number = problemNumber(verdict.ruleId);
  const kinds = [...new Set(verdict.findings.flatMap(({ seenAt }) => seenAt.map(({ kind }) => kind)))];
  const needed = rule?.meta.requires ?? [];
  const from = (kinds.length > 0 ? kinds : needed).slice(0, 4).map((kind) => labelOf(labels.kind, kind, locale));
  return [
    [title, ' ', code(verdict.ruleId, 80)],
    verdict.requirements.join(' '),
    methodsOf(rule)
      .map((method) => say(labels.method[method]))
      .join(' '),
    rule === undefined ? '—' : say(rule.meta.messages.purpose),
    [standingSpan(standing, locale)],
    say(ruleLabels.severity[verdict.severity]),
    number === undefined ? from.join(' ') : `${from.join(' ')} (${number})`,
  ];
}

/** How a rule looks at an app: what it needs tells. */
export function methodsOf(rule: AnyRule | undefined): Method[] {
  if (rule === undefined) return [];
  const needs: readonly string[] = rule.meta.requires;
  const dynamic = needs.some((kind) => (dynamicKinds as readonly string[]).includes(kind));
  const papers = needs.includes('filing');
  const fromPackage = needs.some((kind) => kind !== 'filing' && !(dynamicKinds as readonly string[]).includes(kind));
  return [
    ...(fromPackage ? (['static'] as const) : []),
    ...(dynamic ? (['dynamic'] as const) : []),
    ...(papers ? (['document'] as const) : []),
  ];
}
