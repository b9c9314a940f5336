import { fill, type Locale, pick } from '../../i18n/locale.ts';
import type { Text, TextValues } from '../../shared/text.ts';
import type { ReportInput } from '../format.ts';
import { type DrivenView, drivenView } from './driven/driven.ts';
import { countStandings, type RequirementResult, requirementStanding, type Standing } from './standing.ts';
import { describeVerdicts, type VerdictView } from './verdicts.ts';

/** An inspection arranged for people, before any format. */
export interface ReportView {
  input: ReportInput;
  locale: Locale;
  verdicts: readonly VerdictView[];
  requirements: readonly { result: RequirementResult; standing: Standing }[];
  counts: { rules: Record<Standing, number>; requirements: Record<Standing, number> };
  /** Undefined for a static inspection. */
  driven: DrivenView | undefined;
  /** A text of the catalogue in the report's language, its placeholders filled. */
  say(text: Text, values?: TextValues): string;
}

export function reportView(input: ReportInput): ReportView {
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
    counts: {
      rules: countStandings(verdicts.map(({ standing }) => standing)),
      requirements: countStandings(requirements.map(({ standing }) => standing)),
    },
    say: (text, values) => (values === undefined ? pick(text, locale) : fill(text, locale, values)),
  };
}
