import { fill, type Locale, pick } from '../../i18n/locale.ts';
import { rules } from '../../rules/index.ts';
import type { AnyRule } from '../../rules/rule.ts';
import { InspectorError } from '../../shared/errors.ts';
import { nearest } from '../../shared/nearest.ts';
import { instruments } from '../../standards/requirements/instruments.ts';
import { requirements } from '../../standards/requirements.ts';
import { say } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { ruleLabels } from '../../i18n/rules.ts';
import type { Terminal } from '../terminal.ts';

/** `zhijian rules [id]`: what is checked, why, by which requirement, how to mend it. */
export async function rulesCommand(
  terminal: Terminal,
  id: string | undefined,
  flags: { json?: boolean },
): Promise<number> {
  const shown = id === undefined ? rules : [findRule(id, say(terminal, 'unknownRule', { id, near: near(id) }))];
  if (flags.json === true) {
    const described = shown.map((rule) => describe(rule, terminal.locale));
    terminal.out(JSON.stringify(id === undefined ? described : described[0], null, 2));
    return exitCodes.done;
  }
  terminal.out(id === undefined ? list(shown, terminal.locale) : explain(shown[0] as AnyRule, terminal.locale));
  return exitCodes.done;
}

function findRule(id: string, complaint: string): AnyRule {
  const rule = rules.find((candidate) => candidate.meta.id === id);
  if (rule !== undefined) return rule;
  throw new InspectorError('option-invalid', complaint);
}

function near(id: string): string[] {
  return nearest(
    id,
    rules.map((rule) => rule.meta.id),
  );
}

function describe(rule: AnyRule, locale: Locale) {
  const { id, version, subject, severity, force, requires, messages } = rule.meta;
  const findings = Object.entries(messages.findings).map(([key, text]) => [
    key,
    { fact: pick(text.fact, locale), judgement: pick(text.judgement, locale) },
  ]);
  return {
    id,
    version,
    subject,
    severity,
    force,
    title: pick(messages.title, locale),
    purpose: pick(messages.purpose, locale),
    remedy: pick(messages.remedy, locale),
    requirements: rule.meta.requirements.map((requirement) => describeRequirement(requirement, locale)),
    requires,
    findings: Object.fromEntries(findings) as Record<string, { fact: string; judgement: string }>,
  };
}

function describeRequirement(id: AnyRule['meta']['requirements'][number], locale: Locale) {
  const { instrument, clause, title } = requirements[id];
  const { name, number } = instruments[instrument];
  return { id, title: pick(title, locale), instrument: pick(name, locale), number, clause };
}

function list(shown: readonly AnyRule[], locale: Locale): string {
  const bySubject = new Map<string, AnyRule[]>();
  for (const rule of shown) bySubject.set(rule.meta.subject, [...(bySubject.get(rule.meta.subject) ?? []), rule]);
  const longest = Math.max(...shown.map((rule) => rule.meta.id.length));
  const blocks = [...bySubject].map(([subject, members]) => {
    const heading = pick(ruleLabels.subject[subject as keyof typeof ruleLabels.subject], locale);
    const lines = members.map((rule) => `  ${rule.meta.id.padEnd(longest)}  ${pick(rule.meta.messages.title, locale)}`);
    return [`${heading} (${members.length})`, ...lines].join('\n');
  });
  return [...blocks, fill(ruleLabels.total, locale, { count: shown.length })].join('\n\n');
}

function explain(rule: AnyRule, locale: Locale): string {
  const told = describe(rule, locale);
  const label = (key: keyof typeof ruleLabels.part) => pick(ruleLabels.part[key], locale);
  const lines = [
    `${told.id}  ${told.title}`,
    '',
    `${label('purpose')}  ${told.purpose}`,
    `${label('remedy')}  ${told.remedy}`,
    `${label('weight')}  ${pick(ruleLabels.severity[rule.meta.severity], locale)} · ${pick(ruleLabels.force[rule.meta.force], locale)}`,
    `${label('evidence')}  ${told.requires.join(', ')}`,
    label('requirements'),
    ...told.requirements.map(
      (item) => `  ${item.id}  ${item.title}  —  ${item.instrument} (${item.number}) ${item.clause}`,
    ),
    label('findings'),
  ];
  for (const [key, text] of Object.entries(told.findings))
    lines.push(`  ${key}`, `    ${text.fact}`, `    ${text.judgement}`);
  return lines.join('\n');
}
