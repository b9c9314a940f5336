import { basename } from 'node:path';

import type { Compared, KindOfTarget } from '../../inspection/compare/assessment/compare.ts';
import type { Target } from '../../inspection/compare/assessment/model.ts';
import type { Sighted } from '../../inspection/compare/sightings.ts';
import { sightedAt } from '../../inspection/compare/sightings.ts';
import { fill } from '../../i18n/locale.ts';
import { comparisonWords as words } from '../../i18n/report/comparison.ts';
import { shownValues } from '../view/values.ts';
import { untestedReasons } from '../view/reasons.ts';
import { requirementText } from '../view/requirement-text.ts';
import { visible } from '../../shared/text.ts';
import type { VerdictView } from '../view/verdicts.ts';
import type { ComparisonInput } from './input.ts';

/** What we have on an item, to be held against what they say. */
export interface OurEvidence {
  facts: readonly string[];
  /** Where in the evidence: a place of the package, or what a reference points at. */
  places: readonly string[];
  looks: readonly Sighted[];
}

const mostFacts = 6;
const longestFact = 240;
const mostPlaces = 4;

export function targetName({ id, kind }: Target, views: readonly VerdictView[], { locale }: ComparisonInput): string {
  if (kind === 'requirement') return requirementText(id, locale);
  const view = views.find(({ verdict }) => verdict.ruleId === id);
  return view === undefined ? visible(id, 80) : `${view.title} · ${id}`;
}

/** From the verdicts behind a target; those that decided come first. */
export function evidenceFor(
  { ours, target }: Compared,
  views: readonly VerdictView[],
  input: ComparisonInput,
): OurEvidence {
  const own = viewsOf(target, views, input);
  const deciding = own.filter(({ verdict }) => verdict.outcome === ours);
  const shown = deciding.length > 0 ? deciding : own;
  const findings = shown.flatMap((view) =>
    view.findings
      .filter(({ finding }) => finding.outcome === ours || view.verdict.outcome === ours)
      .map((finding) => ({ view, finding })),
  );
  const facts = findings.flatMap(({ finding: { finding, text } }) =>
    text === undefined ? [] : [fill(text.fact, input.locale, shownValues(finding.values, input.locale))],
  );
  const missing = shown.flatMap(({ verdict }) => untestedReasons(verdict, input.locale));
  const seen = findings.flatMap(({ finding }) => finding.seen);
  const places = seen.flatMap(({ kind, places: all, pointer, subject }) => {
    const [first] = all;
    const where = first === undefined ? `${kind}.json#${pointer}` : first.file;
    return visible([subject, where].filter((part) => part !== null && part !== '').join(' @ '), 200);
  });
  return {
    facts: [...new Set([...facts, ...missing])].slice(0, mostFacts).map((fact) => visible(fact, longestFact)),
    places: [...new Set(places)].slice(0, mostPlaces),
    looks: sightedAt(input.evidence, seen).filter(({ capture }) => capture.screenshot !== null),
  };
}

function viewsOf({ id, kind }: Target, views: readonly VerdictView[], { inspection }: ComparisonInput): VerdictView[] {
  if (kind === 'rule') return views.filter(({ verdict }) => verdict.ruleId === id);
  const rules = inspection.requirements.find(({ requirement }) => requirement === id)?.rules ?? [];
  return views.filter(({ verdict }) => rules.includes(verdict.ruleId));
}

/** Their own words for an item: what it is called, what came of it, what they remark. */
export function theirWords({ items }: Compared): string[] {
  return items.map(({ place, remark, said, title }) =>
    visible([title, said, remark].filter((part) => part !== '').join(' · '), 300).concat(
      ` (${visible(shortPlace(place), 80)})`,
    ),
  );
}

/** Where it stands, without the folders that the file lies in. */
export function shortPlace(place: string): string {
  const cell = /: ([^:]*)$/.exec(place);
  return cell === null ? basename(place) : `${basename(place.slice(0, cell.index))}: ${cell[1]}`;
}

/** The coefficient in words, with its n and, where there are enough items, how sure it is. */
export function kappaText({ agreement }: KindOfTarget, locale: ComparisonInput['locale']): string {
  const { bothFailed, bothPassed, interval, kappa, n } = agreement;
  if (kappa === null) return fill(words.noKappa, locale, { n });
  const range =
    interval === null
      ? ''
      : fill(words.interval, locale, { low: interval[0].toFixed(2), high: interval[1].toFixed(2) });
  const same = fill(words.observed, locale, { same: bothFailed + bothPassed, n });
  return `${same}${locale === 'en' ? ' ' : ''}${fill(words.kappa, locale, { kappa: kappa.toFixed(2), n, interval: range })}`;
}
