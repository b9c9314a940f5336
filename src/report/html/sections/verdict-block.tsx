import { labels } from '../../../i18n/report/labels.ts';
import { reviewWords } from '../../../i18n/report/reviews.ts';
import { reportWords } from '../../../i18n/report/words.ts';
import { ruleLabels } from '../../../i18n/rules.ts';
import { outcomeWords } from '../../../inspection/review/words.ts';
import { requirements, type RequirementId } from '../../../standards/requirements.ts';
import { exemptionLine } from '../../view/exemptions.ts';
import { labelOf } from '../../view/names.ts';
import { problemTitle } from '../../view/problem-text.ts';
import { reviewLine } from '../../view/reviews.ts';
import { untestedReasons } from '../../view/reasons.ts';
import { isPartial } from '../../view/standing.ts';
import { shownValues } from '../../view/values.ts';
import type { FindingView, VerdictView } from '../../view/verdicts.ts';
import { Filled, Quoted } from '../parts/quoted.tsx';
import { StandingMark } from '../parts/standing-mark.tsx';
import { type PageView, requirementAnchor, ruleAnchor } from '../view.ts';
import { SeenList } from './seen-list.tsx';

const words = reportWords.finding;

/** One verdict: what was seen, apart from it what that means, where, and what to do. */
export function VerdictBlock({ view, shown }: { view: PageView; shown: VerdictView }) {
  const { verdict, standing, rule, title } = shown;
  const { say } = view;
  const remedied = standing === 'failed' || standing === 'advice' || standing === 'cantTell';
  return (
    <article
      class={`finding ${standing}`}
      id={ruleAnchor(verdict.ruleId)}
      data-outcome={standing}
      data-severity={verdict.severity}
      data-subject={rule?.meta.subject}
    >
      <h4>
        {title} <StandingMark view={view} standing={standing} />
      </h4>
      <p class="about">
        {say(words.ruleValue, { id: verdict.ruleId, version: verdict.ruleVersion })}
        {' · '}
        {say(words.severity)} {say(ruleLabels.severity[verdict.severity])}
        {' · '}
        {say(ruleLabels.force[verdict.force])}
        {rule !== undefined && ` · ${say(ruleLabels.subject[rule.meta.subject])}`}
      </p>
      <p class="about">
        {say(words.requirements)} <RequirementLinks view={view} ids={verdict.requirements} />
      </p>
      <Decided view={view} shown={shown} />
      {rule === undefined && <p class="note">{say(words.unknownRule, { key: verdict.ruleId })}</p>}
      {shown.findings.map((finding) => (
        <FindingPart view={view} shown={finding} verdict={verdict} />
      ))}
      <Untested view={view} shown={shown} />
      <Gaps view={view} shown={shown} />
      {remedied && rule !== undefined && (
        <dl class="told">
          <dt>{say(words.remedy)}</dt>
          <dd>{say(rule.meta.messages.remedy)}</dd>
        </dl>
      )}
    </article>
  );
}

/** Apart from what was found, which stays: what a person made of it. */
function Decided({ view, shown: { verdict } }: { view: PageView; shown: VerdictView }) {
  const { locale, input } = view;
  const line = reviewLine(input.inspection, { kind: 'rule', id: verdict.ruleId }, locale);
  const through = verdict.automatic !== undefined && line === null;
  if (line === null && !through) return null;
  return (
    <p class="about">
      <a href="#reviews">{view.say(reportWords.section.reviews)}</a>{' '}
      {through
        ? view.say(reviewWords.through, { automatic: view.say(outcomeWords[verdict.automatic ?? verdict.outcome]) })
        : line}
    </p>
  );
}

function RequirementLinks({ view, ids }: { view: PageView; ids: readonly string[] }) {
  return (
    <>
      {ids.map((id, index) => {
        const entry = Object.hasOwn(requirements, id) ? requirements[id as RequirementId] : undefined;
        return (
          <>
            {index > 0 && ' · '}
            <a href={`#${requirementAnchor(id)}`}>{id}</a> {entry !== undefined && view.say(entry.title)}
          </>
        );
      })}
    </>
  );
}

function FindingPart({
  view,
  shown,
  verdict,
}: {
  view: PageView;
  shown: FindingView;
  verdict: VerdictView['verdict'];
}) {
  const { finding, text, seen } = shown;
  const { say, locale } = view;
  const partial = isPartial(finding, verdict);
  const exempted = exemptionLine(finding, view.input.inspection, locale);
  const mixed = !partial && finding.outcome !== verdict.outcome;
  return (
    <dl class="told">
      <dt>{say(words.fact)}</dt>
      <dd>
        {text === undefined ? (
          say(words.unknownRule, { key: finding.message })
        ) : (
          <Filled text={text.fact} values={shownValues(finding.values, locale)} locale={locale} />
        )}
      </dd>
      {text !== undefined && (
        <>
          <dt>{say(words.judgement)}</dt>
          <dd>
            {mixed && (
              <>
                <StandingMark view={view} standing={finding.outcome} />{' '}
              </>
            )}
            {partial && say(words.partial)}
            <Filled text={text.judgement} values={shownValues(finding.values, locale)} locale={locale} />
          </dd>
        </>
      )}
      {exempted !== null && (
        <>
          <dt>
            <a href="#exemptions">{say(reportWords.section.exemptions)}</a>
          </dt>
          <dd>
            <bdi>{exempted}</bdi>
          </dd>
        </>
      )}
      {seen.length > 0 && (
        <>
          <dt>{say(words.places)}</dt>
          <dd>
            <SeenList view={view} seen={seen} />
          </dd>
        </>
      )}
    </dl>
  );
}

function Untested({ view, shown }: { view: PageView; shown: VerdictView }) {
  const reasons = untestedReasons(shown.verdict, view.locale);
  if (reasons.length === 0) return null;
  return (
    <dl class="told">
      {shown.rule !== undefined && (
        <>
          <dt>{view.say(words.purpose)}</dt>
          <dd>{view.say(shown.rule.meta.messages.purpose)}</dd>
        </>
      )}
      <dt>{view.say(words.missing)}</dt>
      <dd>
        <ul class="plain">
          {reasons.map((reason) => (
            <li>{reason}</li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}

const mostGaps = 5;

function Gaps({ view, shown }: { view: PageView; shown: VerdictView }) {
  const { gaps } = shown.verdict;
  if (gaps.length === 0) return null;
  const more = gaps.length - mostGaps;
  return (
    <dl class="told">
      <dt>{view.say(words.gaps)}</dt>
      <dd>
        {view.say(words.gapNote)}
        <ul>
          {gaps.slice(0, mostGaps).map(({ kind, code, place }) => (
            <li>
              {labelOf(labels.kind, kind, view.locale)} · {problemTitle(code, view.locale)}{' '}
              {place !== '' && <Quoted text={place} limit={160} />}
            </li>
          ))}
          {more > 0 && (
            <li>
              {view.say(words.gapsMore, { count: more })} <a href="#limits">{view.say(reportWords.section.limits)}</a>
            </li>
          )}
        </ul>
      </dd>
    </dl>
  );
}
