import { drivenWords } from '../../../i18n/report/driven.ts';
import { reportWords } from '../../../i18n/report/words.ts';
import { summaryTexts } from '../../../i18n/summary.ts';
import type { Method } from '../../../standards/requirements/model.ts';
import { exemptionRemarks } from '../../view/exemptions.ts';
import { openForPeopleLine, reviewRemarks } from '../../view/reviews.ts';
import { type Standing, standings } from '../../view/standing.ts';
import { shownValues } from '../../view/values.ts';
import { decisiveFinding, type VerdictView } from '../../view/verdicts.ts';
import { Filled } from '../parts/quoted.tsx';
import { Section, sectionNumber } from '../parts/section.tsx';
import { StandingMark } from '../parts/standing-mark.tsx';
import { DataTable } from '../parts/table.tsx';
import { type PageView, ruleAnchor } from '../view.ts';

const words = reportWords.conclusion;

/** One page for readers who stop there. */
export function ConclusionSection({ view }: { view: PageView }) {
  const { inspection } = view.input;
  const { conclusion } = inspection;
  const verdicts = (standing: Standing) => view.verdicts.filter((verdict) => verdict.standing === standing);
  const open = openForPeopleLine(inspection, view.locale);
  return (
    <Section view={view} id="conclusion">
      <div class={`band ${conclusion}`}>
        <p>
          {view.say(words.word)} <strong>{view.say(summaryTexts.conclusion[conclusion])}</strong>
        </p>
        <p>{view.say(words.why[conclusion])}</p>
        {open !== null && <p>{open}</p>}
      </div>
      {[...reviewRemarks(inspection, view.locale), ...exemptionRemarks(inspection, view.locale)].map((remark) => (
        <p class="note">{remark}</p>
      ))}
      <Counts view={view} />
      <h3>{view.say(words.failed)}</h3>
      {verdicts('failed').length === 0 ? (
        <p>{view.say(words.noneFailed)}</p>
      ) : (
        <Sentences view={view} verdicts={verdicts('failed')} />
      )}
      {verdicts('advice').length > 0 && (
        <>
          <h3>{view.say(words.advice)}</h3>
          <Sentences view={view} verdicts={verdicts('advice')} />
        </>
      )}
      {verdicts('cantTell').length > 0 && (
        <>
          <h3>{view.say(words.review)}</h3>
          <Titles verdicts={verdicts('cantTell')} />
        </>
      )}
      <NotTested view={view} />
    </Section>
  );
}

function Counts({ view }: { view: PageView }) {
  const heads = [words.outcome, words.rules, words.requirements].map((head) => view.say(head));
  const rows = standings.map((standing) => [
    <StandingMark view={view} standing={standing} />,
    String(view.counts.rules[standing]),
    String(view.counts.requirements[standing]),
  ]);
  return <DataTable view={view} caption={view.say(words.counts)} heads={heads} rows={rows} numeric={[1, 2]} compact />;
}

function Sentences({ view, verdicts }: { view: PageView; verdicts: readonly VerdictView[] }) {
  return (
    <ol class="sentences">
      {verdicts.map((verdict) => {
        const finding = decisiveFinding(verdict);
        return (
          <li>
            <a href={`#${ruleAnchor(verdict.verdict.ruleId)}`}>{verdict.title}</a>{' '}
            {finding?.text !== undefined && (
              <Filled
                text={finding.text.fact}
                values={shownValues(finding.finding.values, view.locale)}
                locale={view.locale}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Titles({ verdicts }: { verdicts: readonly VerdictView[] }) {
  return (
    <ul class="titles">
      {verdicts.map(({ verdict, title }) => (
        <li>
          <a href={`#${ruleAnchor(verdict.ruleId)}`}>{title}</a>
        </li>
      ))}
    </ul>
  );
}

function NotTested({ view }: { view: PageView }) {
  const { say } = view;
  const without = (method: Method) =>
    view.requirements.filter(({ result }) => result.methodsMissing.includes(method)).length;
  const dynamicMissing = view.driven?.ran === true ? drivenWords.conclusion.dynamicMissing : words.dynamicMissing;
  const withGaps = view.verdicts.filter(({ verdict }) => verdict.gaps.length > 0).length;
  const lines = [
    { text: words.untestedRules, count: view.counts.rules.untested },
    { text: dynamicMissing, count: without('dynamic') },
    { text: words.documentMissing, count: without('document') },
    { text: words.manualMissing, count: without('manual') },
    { text: words.gaps, count: withGaps },
  ].filter(({ count }) => count > 0);
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{say(words.untested)}</h3>
      <ul>
        {lines.map(({ text, count }) => (
          <li>{say(text, { count })}</li>
        ))}
        <li>
          <a href="#limits">{say(words.details, { section: sectionNumber(view, 'limits') })}</a>
        </li>
      </ul>
    </>
  );
}
