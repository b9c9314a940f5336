import type { Severity } from '../../rules/rule.ts';
import { type Judged, type Problem, problemsOf } from '../../inspection/compare/problem.ts';
import { type Sighted, sightedAt } from '../../inspection/compare/sightings.ts';
import type { ReportInput } from '../format.ts';
import { problemTitleOf, rulesById, tellProblem, type ToldProblem } from '../view/told-problem.ts';

/** What was found under one rule (or by a person about one requirement), with its places. */
export interface NoticeItem {
  /** From 1, within its list. */
  number: number;
  title: string;
  /** Rule id, or the requirement's. */
  id: string;
  severity: Severity;
  requirements: readonly string[];
  facts: readonly string[];
  judgements: readonly string[];
  remedy: string;
  /** A person decided, or agreed. */
  byPerson: boolean;
  /** Approvals under which a failure became a question. */
  exemptedBy: readonly string[];
  places: readonly ToldProblem[];
  /** Looks at the phone that show it. */
  looks: readonly Sighted[];
}

export interface Notice {
  /** Mandatory items that failed: what has to be rectified. */
  problems: readonly NoticeItem[];
  /** Findings that a person must decide after the unit explained: never called a violation. */
  questions: readonly NoticeItem[];
  /** Recommended items that failed. */
  advice: readonly NoticeItem[];
  /** Rules that gave no answer, or a partial one only; requirements that were not or only partly examined. */
  unanswered: { rules: number; requirements: number };
}

const severityRanks = { critical: 0, serious: 1, moderate: 2, minor: 3 } as const;

/** Sorts an inspection into what must be rectified, what must be explained and what is advice. Pure. */
export function noticeOf(input: ReportInput): Notice {
  const { inspection } = input;
  const all = problemsOf({ inspection, evidence: input.evidence });
  const of = (outcome: Problem['outcome'], force?: Problem['force']) =>
    itemsOf(
      input,
      all.filter((problem) => problem.outcome === outcome && (force === undefined || problem.force === force)),
    );
  const questions = of('cantTell');
  const asked = new Set(questions.map(({ id }) => id));
  const partial = inspection.verdicts.filter(({ outcome, ruleId }) => outcome === 'cantTell' && !asked.has(ruleId));
  const untested = inspection.verdicts.filter(({ outcome }) => outcome === 'untested');
  return {
    problems: of('failed', 'mandatory'),
    questions,
    advice: of('failed', 'recommended'),
    unanswered: {
      rules: partial.length + untested.length,
      requirements: inspection.requirements.filter(({ outcome }) => outcome === 'untested').length,
    },
  };
}

function itemsOf({ evidence, inspection, locale, rules }: ReportInput, problems: readonly Problem[]): NoticeItem[] {
  const judged: Judged = { inspection, evidence };
  const known = rulesById(rules);
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.source.kind} ${problem.source.id}`;
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups.values()]
    .toSorted((one, other) => rankOf(one) - rankOf(other))
    .flatMap((group, index): NoticeItem[] => {
      const [first] = group;
      if (first === undefined) return [];
      const places = group.map((problem) => tellProblem(problem, judged, known, locale));
      const findings = group.flatMap((problem) => problem.findings);
      return [
        {
          number: index + 1,
          title: problemTitleOf(first.source, known, locale),
          id: first.source.id,
          severity: first.severity,
          requirements: unique(places.flatMap(({ requirements }) => requirements)),
          facts: unique(places.flatMap(({ facts }) => facts)),
          judgements: unique(places.flatMap(({ judgements }) => judgements)),
          remedy: places[0]?.remedy ?? '',
          byPerson: group.every(({ byPerson }) => byPerson),
          exemptedBy: unique(findings.flatMap(({ exemptedBy = [] }) => exemptedBy)),
          places,
          looks: sightedAt(
            evidence,
            findings.flatMap(({ seenAt }) => seenAt),
          ),
        },
      ];
    });
}

function rankOf([first]: readonly Problem[]): number {
  return first === undefined ? 0 : severityRanks[first.severity];
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
