import { reviewWords as words } from '../../../i18n/report/reviews.ts';
import type { StandingReview } from '../../../inspection/review/model.ts';
import { decisionWords, outcomeWords, stateWords } from '../../../inspection/review/words.ts';
import { reviewItemName } from '../../view/reviews.ts';
import { Quoted } from '../parts/quoted.tsx';
import { Section } from '../parts/section.tsx';
import { DataTable } from '../parts/table.tsx';
import { type PageView, requirementAnchor, ruleAnchor } from '../view.ts';

/** Every decision, those that no longer count too: nothing that a person said is lost. */
export function ReviewsSection({ view }: { view: PageView }) {
  const { reviews = [] } = view.input.inspection;
  const heads = [words.item, words.automatic, words.decision, words.reviewer, words.date, words.reason, words.state];
  return (
    <Section view={view} id="reviews">
      <p class="note">{view.say(words.note)}</p>
      <DataTable
        view={view}
        caption={view.say(words.caption)}
        heads={heads.map((head) => view.say(head))}
        rows={reviews.map((review) => cells(view, review))}
        rest="reviews.json"
      />
    </Section>
  );
}

function cells(view: PageView, { date, decision, item, note, previous, reviewer, state }: StandingReview) {
  const anchor = item.kind === 'rule' ? ruleAnchor(item.id) : requirementAnchor(item.id);
  return [
    <a href={`#${anchor}`}>{reviewItemName(item, view.locale)}</a>,
    view.say(outcomeWords[previous]),
    view.say(decisionWords[decision]),
    <Quoted text={reviewer} limit={60} />,
    date,
    note === '' ? '' : <Quoted text={note} limit={2000} />,
    view.say(stateWords[state]),
  ];
}
