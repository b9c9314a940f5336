import type { Judged, Problem } from '../../inspection/compare/problem.ts';
import type { Retest, RetestItem } from '../../inspection/compare/retest/model.ts';
import { screenName } from '../../inspection/compare/screen.ts';
import { type Sighted, sightedAt } from '../../inspection/compare/sightings.ts';
import { fill, type Locale } from '../../i18n/locale.ts';
import { retestWords as words } from '../../i18n/report/retest.ts';
import type { AnyRule } from '../../rules/rule.ts';
import { untestedReasons } from '../view/reasons.ts';
import { rulesById, tellProblem, type ToldProblem } from '../view/told-problem.ts';

/** Everything a re-test report is made from. */
export interface RetestInput {
  retest: Retest;
  before: Judged;
  after: Judged;
  earlier: readonly Judged[];
  /** Why inspections that do not look like those of one app are compared. */
  despite: string | null;
  /** What must not leave was taken out of what is compared. */
  redacted?: boolean;
  rules: readonly AnyRule[];
  locale: Locale;
}

/** An item of the re-test in one language. */
export interface ToldItem {
  number: number;
  item: RetestItem;
  /** The problem as it was first told: of the old inspection, or the new one for what is new. */
  problem: ToldProblem;
  force: Problem['force'];
  why: string;
  factsBefore: readonly string[];
  factsAfter: readonly string[];
  /** Looks of the old inspection, and of the new one at the same problem or the same place. */
  looksBefore: readonly Sighted[];
  looksAfter: readonly Sighted[];
}

export function tellItems(input: RetestInput): ToldItem[] {
  const rules = rulesById(input.rules);
  return input.retest.items.flatMap((item, index): ToldItem[] => {
    const told = item.before ?? item.after;
    if (told === null) return [];
    const origin = judgedIn(input, item);
    const before = item.before === null ? undefined : tellProblem(item.before, origin, rules, input.locale);
    const found = [item.after, ...item.related].filter((problem) => problem !== null);
    const after = found.map((problem) => tellProblem(problem, input.after, rules, input.locale));
    const problem = before ?? after[0];
    if (problem === undefined) return [];
    const looksBefore = item.before === null ? [] : looksOf(item.before, origin);
    return [
      {
        number: index + 1,
        item,
        problem,
        force: told.force,
        why: whyOf(input, item, after, looksBefore),
        factsBefore: before?.facts ?? [],
        factsAfter: [...new Set(after.flatMap(({ facts }) => facts))],
        looksBefore,
        looksAfter:
          found.length > 0
            ? found.flatMap((one) => looksOf(one, input.after))
            : sameScreen(looksBefore, origin, input.after),
      },
    ];
  });
}

/** The inspection that `before` comes from. */
function judgedIn({ after, before, earlier }: RetestInput, { foundIn }: RetestItem): Judged {
  if (foundIn === null) return after;
  return earlier.find(({ inspection }) => inspection.id === foundIn) ?? before;
}

function looksOf(problem: Problem, { evidence }: Judged): Sighted[] {
  return sightedAt(
    evidence,
    problem.findings.flatMap(({ seenAt }) => seenAt),
  ).filter(({ capture }) => capture.screenshot !== null);
}

/** Where a problem is gone, the screen that it had been seen on: in the same scenario at the nearest step, to be looked at side by side. */
function sameScreen(looks: readonly Sighted[], before: Judged, after: Judged): Sighted[] {
  const [look] = looks;
  const captures = after.evidence.screens?.status === 'ok' ? after.evidence.screens.value.captures : [];
  const name = look === undefined ? null : screenName(look.capture);
  if (look === undefined || name === null) return [];
  const scenario = scenariosOf(before).get(look.capture.run);
  const scenarios = scenariosOf(after);
  const candidates = captures.filter(
    (capture) => capture.screenshot !== null && screenName(capture) === name && scenarios.get(capture.run) === scenario,
  );
  const nearest = candidates.toSorted(
    (one, other) =>
      Math.abs(one.step - look.capture.step) - Math.abs(other.step - look.capture.step) || one.id - other.id,
  )[0];
  return nearest === undefined ? [] : [{ capture: nearest, bounds: null }];
}

function scenariosOf({ evidence }: Judged): Map<string, string> {
  const runs = evidence.runs?.status === 'ok' ? evidence.runs.value.runs : [];
  return new Map(runs.map(({ id, scenario }) => [id, scenario]));
}

function whyOf(
  { after, locale }: RetestInput,
  item: RetestItem,
  found: readonly ToldProblem[],
  looks: readonly Sighted[],
): string {
  const ruleId = (item.before ?? item.after)?.source.id;
  const verdict = after.inspection.verdicts.find((one) => one.ruleId === ruleId);
  return fill(words.reason[item.reason], locale, {
    id: item.foundIn ?? '',
    screens: [...new Set(looks.map(({ capture }) => screenName(capture) ?? '—'))],
    places: found.map(({ number, place }) => (place === '' ? number : place)),
    reasons: verdict === undefined ? '—' : untestedReasons(verdict, locale).join(locale === 'zh-CN' ? '；' : '; '),
  });
}
