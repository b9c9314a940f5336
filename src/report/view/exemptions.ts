import { exemptionWords as words } from '../../i18n/report/exemptions.ts';
import { fill, type Locale, pick } from '../../i18n/locale.ts';
import type { Exemption, Person } from '../../inspection/exemption/declaration.ts';
import type { Inspection } from '../../inspection/model.ts';
import type { AnyRule } from '../../rules/rule.ts';
import { type Text, visible } from '../../shared/text.ts';
import { patternName } from './pattern-name.ts';

type InspectedFinding = Inspection['verdicts'][number]['findings'][number];

/** What an exemption says and what came of it, label and value, safe to show. */
export function exemptionFacts(one: Exemption, rules: readonly AnyRule[], locale: Locale): [string, string][] {
  const { basis, source, validFrom: from, validUntil: until } = one;
  const facts: [Text, string][] = [
    [words.state, pick(words.states[one.state], locale)],
    [words.scene, visible(one.scene)],
    [words.basis, fill(words.basisValue, locale, { name: basis.name, number: basis.number })],
    [words.digest, basis.sha256],
    [words.requester, personText(one.requester, locale)],
    [words.approver, personText(one.approver, locale)],
    [words.users, visible(one.users)],
    [words.scope, scopeText(one, rules, locale)],
    [words.term, fill(words.termValue, locale, { from, until })],
    [words.source, fill(words.sourceValue, locale, { name: source.name, sha256: source.sha256 })],
  ];
  if (one.appliedTo.length > 0) facts.splice(1, 0, [words.appliedTo, titles(appliedRules([one]), rules, locale)]);
  if (one.objections !== undefined) facts.splice(1, 0, [words.objections, objectionText(one, locale)]);
  return facts.map(([label, value]) => [pick(label, locale), value]);
}

/** Why an exemption is refused, field by field. */
export function objectionText({ objections = [] }: Exemption, locale: Locale): string {
  const told = objections.map(({ field, ...text }) =>
    fill(words.objection, locale, { field, text: pick(text, locale) }),
  );
  return told.join(locale === 'zh-CN' ? '；' : '; ');
}

/** `张三，某局，科长`. */
function personText({ name, post, unit }: Person, locale: Locale): string {
  const parts = [name, unit, post].filter((part) => part !== undefined);
  return parts.map((part) => visible(part)).join(locale === 'zh-CN' ? '，' : ', ');
}

function scopeText({ scope }: Exemption, rules: readonly AnyRule[], locale: Locale): string {
  const comma = locale === 'zh-CN' ? '、' : ', ';
  const patterns = scope.patterns.map((pattern) => patternName(pattern, locale)).join(comma);
  const screens = scope.screens.map((screen) => visible(screen)).join(comma);
  const fingerprints = scope.fingerprints.map((one) => visible(one)).join(comma);
  const parts = [
    ...(scope.rules.length > 0 ? [told(words.scopeRules, titles(scope.rules, rules, locale), locale)] : []),
    ...(scope.patterns.length > 0 ? [told(words.scopePatterns, patterns, locale)] : []),
    ...(scope.screens.length > 0 ? [told(words.scopeScreens, screens, locale)] : []),
    ...(scope.fingerprints.length > 0 ? [told(words.scopeFingerprints, fingerprints, locale)] : []),
  ];
  return parts.join(locale === 'zh-CN' ? '；' : '; ');
}

/** `fill` would cut what is long. */
function told(text: Text, names: string, locale: Locale): string {
  return pick(text, locale).replace('{names}', () => names);
}

function titles(ids: readonly string[], rules: readonly AnyRule[], locale: Locale): string {
  const named = ids.map((id) => {
    const rule = rules.find(({ meta }) => meta.id === id);
    const title = rule === undefined ? '' : `${pick(rule.meta.messages.title, locale)} `;
    return `${title}${visible(id, 80)}`;
  });
  return named.join(locale === 'zh-CN' ? '、' : ', ');
}

function appliedRules(exemptions: readonly Exemption[]): string[] {
  return [...new Set(exemptions.flatMap(({ appliedTo }) => appliedTo.map(({ ruleId }) => ruleId)))];
}

/** Why a finding that failed is left to a person; null where no exemption touched it. */
export function exemptionLine({ exemptedBy }: InspectedFinding, inspection: Inspection, locale: Locale): string | null {
  if (exemptedBy === undefined || exemptedBy.length === 0) return null;
  const own = inspection.exemptions.filter(({ id }) => exemptedBy.includes(id));
  const values = {
    ids: exemptedBy,
    scenes: own.map(({ scene }) => scene),
    until: own.map(({ validUntil }) => validUntil),
  };
  return fill(words.finding, locale, values);
}

/** For the conclusion and the limits: what was lowered, and what was handed in and not applied. Empty where there is no exemption. */
export function exemptionRemarks({ exemptions }: Inspection, locale: Locale): string[] {
  const active = exemptions.filter(({ state }) => state === 'active');
  const ids = active.map(({ id }) => id);
  const lowered = active.length === 0 ? [] : [fill(words.applied, locale, { count: appliedRules(active).length, ids })];
  const idle = exemptions.filter(({ state }) => state !== 'active');
  return [...lowered, ...idle.map((one) => idleLine(one, locale))];
}

function idleLine(one: Exemption, locale: Locale): string {
  const { id, state } = one;
  if (state === 'refused') return fill(words.refused, locale, { id, why: objectionText(one, locale) });
  return fill(words.idle, locale, { id, state: pick(words.states[state], locale) });
}

/** An exemption in one line, as other tools take the reason why a result is left open. */
export function justification({ basis, id, scene, users, ...one }: Exemption, locale: Locale): string {
  return fill(words.justification, locale, {
    id,
    scene,
    basis: fill(words.basisValue, locale, { name: basis.name, number: basis.number }),
    requester: personText(one.requester, locale),
    approver: personText(one.approver, locale),
    users,
    from: one.validFrom,
    until: one.validUntil,
  });
}
