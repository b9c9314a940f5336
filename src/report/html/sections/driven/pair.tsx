import type { ArmComparison } from '../../../../evidence/kinds/forced-use.ts';
import { drivenWords } from '../../../../i18n/report/driven.ts';
import type { Text } from '../../../../shared/text.ts';
import { patternName } from '../../../view/pattern-name.ts';
import { MomentLink, Thumb } from '../../parts/moment.tsx';
import { Quoted } from '../../parts/quoted.tsx';
import type { PageView } from '../../view.ts';

const words = drivenWords.pair;

/** Two runs from the same state, side by side. */
export function PairBlock({ view, pair, number }: { view: PageView; pair: ArmComparison; number: number }) {
  const { say, locale } = view;
  return (
    <article class="gate pair" id={`pair-${number}`}>
      <h3>{say(words.heading, { number, pattern: patternName(pair.pattern, locale) })}</h3>
      <p class="note">{say(words.about, { count: pair.repeated })}</p>
      <div class="arms">
        <Arm view={view} title={words.declining} arm={pair.declining} />
        <Arm view={view} title={words.accepting} arm={pair.accepting} />
      </div>
    </article>
  );
}

function Arm({ view, title, arm }: { view: PageView; title: Text; arm: ArmComparison['declining'] }) {
  const { say } = view;
  const capture = arm.capture === null ? undefined : view.driven?.captures[arm.capture];
  const result = arm.blocked === null ? words.open : arm.blocked ? words.blocked : words.free;
  return (
    <div class="arm">
      <p>
        {say(title)}
        {view.locale === 'zh-CN' ? '：' : ': '}
        <strong>{say(result)}</strong>
      </p>
      {arm.capture !== null && <Thumb view={view} id={arm.capture} />}
      <p>
        <Quoted text={arm.words} limit={300} />
      </p>
      {capture !== undefined && (
        <p class="note">
          <MomentLink view={view} capture={capture} />
        </p>
      )}
    </div>
  );
}
