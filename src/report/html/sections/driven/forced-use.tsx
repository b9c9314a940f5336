import type { Fact, ForcedUsePattern, Grade } from '../../../../evidence/kinds/forced-use.ts';
import { drivenLabels } from '../../../../i18n/report/driven-labels.ts';
import { drivenWords } from '../../../../i18n/report/driven.ts';
import { forcedUseReason } from '../../../view/forced-use-reason.ts';
import { momentsOf } from '../../../view/driven/moments.ts';
import { labelOf } from '../../../view/names.ts';
import { patternName } from '../../../view/pattern-name.ts';
import { Moments } from '../../parts/moment.tsx';
import { Quoted } from '../../parts/quoted.tsx';
import { OfKind, Section } from '../../parts/section.tsx';
import { DataTable } from '../../parts/table.tsx';
import type { PageView } from '../../view.ts';
import { GateBlock } from './gate.tsx';
import { PairBlock } from './pair.tsx';

const words = drivenWords.facts;

/** Gates, and paired runs, that have a block on the page. */
export const mostBlocks = 40;
const mostPlain = 60;

/** Marks of the standings stand for grades too: the colours mean the same. */
const marks = {
  CONFIRMED: 'failed',
  SUSPECTED: 'cantTell',
  INCONCLUSIVE: 'untested',
  'NOT FOUND': 'passed',
} as const satisfies Record<Grade, string>;
const order: readonly Grade[] = ['CONFIRMED', 'SUSPECTED', 'INCONCLUSIVE', 'NOT FOUND'];

/** The three facts per pattern, then the gates and paired runs they rest on. */
export function ForcedUseSection({ view }: { view: PageView }) {
  return (
    <Section view={view} id="forced-use">
      <OfKind view={view} kind="forced-use">
        {({ comparisons, gates, patterns }) => (
          <>
            <p class="note">{view.say(words.note)}</p>
            <Facts view={view} patterns={patterns} />
            {gates.slice(0, mostBlocks).map((gate, index) => (
              <GateBlock view={view} gate={gate} number={index + 1} />
            ))}
            {comparisons.slice(0, mostBlocks).map((pair, index) => (
              <PairBlock view={view} pair={pair} number={index + 1} />
            ))}
          </>
        )}
      </OfKind>
    </Section>
  );
}

/** What was plainly not found is one sentence: it must not bury the rest. */
function Facts({ view, patterns }: { view: PageView; patterns: readonly ForcedUsePattern[] }) {
  const { say, locale } = view;
  const plain = patterns.filter(isPlain);
  const open = new Map<string, ForcedUsePattern[]>();
  for (const one of patterns.filter(isOpen)) {
    const reasons = reasonsText(one, locale);
    open.set(reasons, [...(open.get(reasons) ?? []), one]);
  }
  const names = (members: readonly ForcedUsePattern[]) =>
    members
      .slice(0, mostPlain)
      .map(({ pattern }) => patternName(pattern, locale))
      .join(locale === 'zh-CN' ? '、' : ', ');
  const rows = patterns
    .filter((one) => !isPlain(one) && !isOpen(one))
    .toSorted((one, other) => order.indexOf(one.grade) - order.indexOf(other.grade))
    .map((one) => [
      patternName(one.pattern, locale),
      <FactCell view={view} fact={one.present} />,
      <FactCell view={view} fact={one.compelled} />,
      <FactCell view={view} fact={one.consequence} />,
      <span class={`mark ${marks[one.grade]}`}>{labelOf(drivenLabels.grade, one.grade, locale)}</span>,
      reasonsText(one, locale),
    ]);
  const heads = [words.pattern, words.present, words.compelled, words.consequence, words.grade, words.reasons];
  return (
    <>
      <DataTable view={view} caption={say(words.caption)} heads={heads.map((head) => say(head))} rows={rows} />
      {[...open].map(([reasons, members]) => (
        <p>
          {say(words.openAll, { reasons: reasons === '' ? '—' : reasons })} {names(members)}
        </p>
      ))}
      {plain.length > 0 && (
        <p>
          {say(words.nothingFound)} {names(plain)}
        </p>
      )}
    </>
  );
}

function isPlain({ compelled, consequence, grade, present, reasons }: ForcedUsePattern): boolean {
  const seen = [present, compelled, consequence].some(({ seenAt, value }) => value !== false || seenAt.length > 0);
  return grade === 'NOT FOUND' && !seen && reasons.length === 0;
}

/** Nothing at all could be told of it. */
function isOpen({ compelled, consequence, grade, present }: ForcedUsePattern): boolean {
  return (
    grade === 'INCONCLUSIVE' &&
    [present, compelled, consequence].every(({ seenAt, value }) => value === null && seenAt.length === 0)
  );
}

function reasonsText({ reasons }: ForcedUsePattern, locale: PageView['locale']): string {
  return reasons
    .slice(0, 8)
    .map((code) => forcedUseReason(code, locale))
    .join(locale === 'zh-CN' ? '；' : '; ');
}

function FactCell({ view, fact }: { view: PageView; fact: Fact }) {
  const { say, input } = view;
  const value = fact.value === null ? words.open : fact.value ? words.yes : words.no;
  return (
    <>
      {fact.value === true ? <strong>{say(value)}</strong> : say(value)}
      {fact.note !== undefined && fact.note !== '' && (
        <>
          {' '}
          <Quoted text={fact.note} limit={200} />
        </>
      )}
      <Moments view={view} moments={momentsOf(input.evidence, 'forced-use', fact)} pictures={1} most={3} />
    </>
  );
}
