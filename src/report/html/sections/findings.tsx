import { labels } from '../../../i18n/report/labels.ts';
import { reportWords } from '../../../i18n/report/words.ts';
import { ruleLabels } from '../../../i18n/rules.ts';
import { severities, subjects } from '../../../rules/rule.ts';
import { standings } from '../../view/standing.ts';
import { Section } from '../parts/section.tsx';
import { StandingMark } from '../parts/standing-mark.tsx';
import type { PageView } from '../view.ts';
import { VerdictBlock } from './verdict-block.tsx';

const words = reportWords.finding;

/** Every verdict, most pressing first. What complies is folded: it is for looking up. */
export function FindingsSection({ view }: { view: PageView }) {
  return (
    <Section view={view} id="findings">
      <FilterForm view={view} />
      {standings.map((standing) => {
        const members = view.verdicts.filter((verdict) => verdict.standing === standing);
        if (members.length === 0) return null;
        return (
          <details class="group" open={standing !== 'passed' && standing !== 'inapplicable'}>
            <summary>
              <h3>
                <StandingMark view={view} standing={standing} />
              </h3>{' '}
              <span class="tally">{members.length}</span>
            </summary>
            {members.map((verdict) => (
              <VerdictBlock view={view} shown={verdict} />
            ))}
          </details>
        );
      })}
    </Section>
  );
}

/** Works with the page's script only, which unhides it. */
function FilterForm({ view }: { view: PageView }) {
  const { say } = view;
  const options = (list: Readonly<Record<string, { zh: string; en: string }>>, keys: readonly string[]) => [
    <option value="">{say(words.all)}</option>,
    ...keys.map((key) => <option value={key}>{list[key] === undefined ? key : say(list[key])}</option>),
  ];
  return (
    <form id="filter" hidden aria-label={say(words.filter)}>
      <label>
        {say(words.filterOutcome)} <select name="outcome">{options(labels.standing, standings)}</select>
      </label>
      <label>
        {say(words.filterSeverity)}{' '}
        <select name="severity">{options(ruleLabels.severity, severities.toReversed())}</select>
      </label>
      <label>
        {say(words.filterSubject)} <select name="subject">{options(ruleLabels.subject, subjects)}</select>
      </label>
      <label>
        {say(words.filterText)} <input name="text" type="search" autocomplete="off" />
      </label>
      <button type="reset">{say(words.reset)}</button>
      <output data-pattern={say(words.shown)} />
    </form>
  );
}
