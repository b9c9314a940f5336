import { documentWords } from '../../i18n/report/document.ts';
import { visible } from '../../shared/text.ts';
import { type ReportView, reportView } from '../view/report-view.ts';
import type { VerdictView } from '../view/verdicts.ts';
import type { DocumentInput } from './input.ts';
import type { Span } from './model.ts';
import { type PlannedSection, planSections } from './plan.ts';
import { reportNumberOf } from './report-number.ts';
import type { SectionId } from './sections.ts';

/** What every section of a document is built from. */
export interface DocumentContext extends ReportView {
  input: DocumentInput;
  reportNumber: string;
  plan: readonly PlannedSection[];
  /** What findings in detail are about: all that a reader has to do something about, most pressing first. */
  problems: readonly VerdictView[];
  /** `第 8 章`, `附录 A`; what the section is called where the template leaves it out. */
  where(id: SectionId): string;
  /** `8.3`, the number of a verdict's block; undefined where there is none. */
  problemNumber(ruleId: string): string | undefined;
  pictures: PictureBudget;
}

/** Pictures are the weight of a document: each look with the same boxes counts once, and there is a most. */
export interface PictureBudget {
  /** Whether one more may stand in the document. */
  take(key: string): boolean;
}

const mostPictures = 160;

export function documentContext(input: DocumentInput): DocumentContext {
  const view = reportView(input);
  const plan = planSections(input.document.template, view.locale);
  const problems = view.verdicts.filter(({ standing }) => problemStandings.has(standing));
  const findings = plan.find(({ id }) => id === 'findings');
  const numbers = new Map(problems.map(({ verdict }, index) => [verdict.ruleId, `${findings?.prefix}.${index + 1}`]));
  return {
    ...view,
    input,
    plan,
    problems,
    reportNumber: reportNumberOf(input.document, input.inspection),
    where(id) {
      const section = plan.find((candidate) => candidate.id === id);
      if (section === undefined) return view.say(documentWords.section[id]);
      return section.appendix ? section.number : view.say(documentWords.sectionRef, { number: section.number });
    },
    problemNumber: (ruleId) => (findings === undefined ? undefined : numbers.get(ruleId)),
    pictures: budget(),
  };
}

const problemStandings: ReadonlySet<string> = new Set(['failed', 'advice', 'cantTell']);

function budget(): PictureBudget {
  const taken = new Set<string>();
  return {
    take(key) {
      if (taken.has(key)) return true;
      if (taken.size >= mostPictures) return false;
      taken.add(key);
      return true;
    },
  };
}

/** A string of the app, made safe and bounded. */
export function quoted(text: string, limit = 300): string {
  return visible(text, limit);
}

/** The same for names of code, paths and hashes. */
export function code(text: string, limit = 300): Span {
  return { text: visible(text, limit), code: true };
}
