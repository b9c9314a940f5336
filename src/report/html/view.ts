import { fill, type Locale, pick } from '../../i18n/locale.ts';
import type { Text, TextValues } from '../../shared/text.ts';
import type { ReportInput } from '../format.ts';
import { type DrivenView, drivenView } from '../view/driven/driven.ts';
import { countStandings, type RequirementResult, requirementStanding, type Standing } from '../view/standing.ts';
import { describeVerdicts, type VerdictView } from '../view/verdicts.ts';
import type { Pictures } from './pictures.ts';

/** What every section is rendered from. */
export interface PageView {
  input: ReportInput;
  locale: Locale;
  verdicts: readonly VerdictView[];
  requirements: readonly { result: RequirementResult; standing: Standing }[];
  counts: { rules: Record<Standing, number>; requirements: Record<Standing, number> };
  /** Undefined for a static inspection. */
  driven: DrivenView | undefined;
  pictures: Pictures;
  /** A text of the catalogue in the report's language, its placeholders filled. */
  say(text: Text, values?: TextValues): string;
}

export function pageView(input: ReportInput): PageView {
  const { inspection, locale } = input;
  const verdicts = describeVerdicts(input);
  const requirements = inspection.requirements.map((result) => ({
    result,
    standing: requirementStanding(result, inspection),
  }));
  return {
    input,
    locale,
    verdicts,
    requirements,
    driven: drivenView(input, verdicts),
    pictures: new Map(),
    counts: {
      rules: countStandings(verdicts.map(({ standing }) => standing)),
      requirements: countStandings(requirements.map(({ standing }) => standing)),
    },
    say: (text, values) => (values === undefined ? pick(text, locale) : fill(text, locale, values)),
  };
}

/** Anchor of a verdict's block. Rule ids are kebab-case; anything else is flattened so that it stays one word. */
export function ruleAnchor(ruleId: string): string {
  return `rule-${ruleId.replace(/[^a-z0-9-]/gi, '_').slice(0, 80)}`;
}

/** Anchor of a look's frame in the film. */
export function momentAnchor(capture: number): string {
  return `moment-${capture}`;
}

/** Where a picture's copy stands in the page, for `<use>`. */
export function pictureAnchor(sha256: string): string {
  return `picture-${sha256}`;
}

export function requirementAnchor(requirement: string): string {
  return `req-${requirement.replace(/[^A-Za-z0-9-]/g, '_').slice(0, 40)}`;
}
