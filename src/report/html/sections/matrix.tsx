import { labels } from '../../../i18n/report/labels.ts';
import { reportWords } from '../../../i18n/report/words.ts';
import { reviewLine } from '../../view/reviews.ts';
import { countStandings, standings } from '../../view/standing.ts';
import type { Method } from '../../../standards/requirements/model.ts';
import { Section } from '../parts/section.tsx';
import { StandingMark } from '../parts/standing-mark.tsx';
import { DataTable } from '../parts/table.tsx';
import { groupByInstrument, type InstrumentGroup, type RequirementRow } from '../../view/requirement-groups.ts';
import { type PageView, requirementAnchor, ruleAnchor } from '../view.ts';

const words = reportWords.matrix;

/** Requirement by requirement: how it was examined and what came of it. */
export function MatrixSection({ view }: { view: PageView }) {
  return (
    <Section view={view} id="matrix">
      <p class="note">{view.say(words.note)}</p>
      {groupByInstrument(view).map((group, index) => (
        <InstrumentTable view={view} group={group} first={index === 0} />
      ))}
    </Section>
  );
}

interface InstrumentProps {
  view: PageView;
  group: InstrumentGroup;
  first: boolean;
}

/** Folded unless it is the instrument that leads the profile or something failed under it. */
function InstrumentTable({ view, group, first }: InstrumentProps) {
  const { say } = view;
  const name = say(group.instrument.name);
  const counts = countStandings(group.members.map(({ standing }) => standing));
  const heads = [words.id, words.requirement, words.clause, words.methods, words.outcome, words.rules];
  return (
    <details class="instrument" open={first || counts.failed > 0}>
      <summary>
        <h3>{name}</h3>{' '}
        <span class="dim">
          {group.instrument.number} · {say(labels.instrumentStatus[group.instrument.status])}
        </span>
        <span class="tally">
          {standings
            .filter((standing) => counts[standing] > 0)
            .map((standing) => `${say(labels.standing[standing])} ${counts[standing]}`)
            .join(' · ')}
        </span>
      </summary>
      <DataTable
        view={view}
        caption={name}
        quiet
        heads={heads.map((head) => say(head))}
        anchors={group.members.map(({ id }) => requirementAnchor(id))}
        rows={group.members.map((member) => requirementCells(view, member))}
      />
    </details>
  );
}

function requirementCells(view: PageView, { id, entry, result, standing }: RequirementRow) {
  return [
    <code>{id}</code>,
    view.say(entry.title),
    <span lang="zh-CN">{entry.clause}</span>,
    <Methods view={view} row={{ id, entry, result, standing }} />,
    <Result view={view} row={{ id, entry, result, standing }} />,
    <RuleLinks view={view} rules={result.rules} />,
  ];
}

/** The outcome that counts; where a person decided, who it was and what the tool had said. */
function Result({ view, row: { id, standing } }: { view: PageView; row: RequirementRow }) {
  const line = reviewLine(view.input.inspection, { kind: 'requirement', id }, view.locale);
  return (
    <>
      <StandingMark view={view} standing={standing} />
      {line !== null && <div class="dim">{line}</div>}
    </>
  );
}

function Methods({ view, row }: { view: PageView; row: RequirementRow }) {
  const { methodsTaken, methodsMissing } = row.result;
  const named = (methods: readonly Method[]) => methods.map((method) => view.say(labels.method[method]));
  return (
    <>
      {methodsTaken.length > 0 && <div>{view.say(words.taken, { methods: named(methodsTaken) })}</div>}
      {methodsMissing.length > 0 && (
        <div class="dim">{view.say(words.missing, { methods: named(methodsMissing) })}</div>
      )}
    </>
  );
}

/** Some requirements are asked about by dozens of rules; those that say most come first. */
const mostRules = 8;

function RuleLinks({ view, rules }: { view: PageView; rules: readonly string[] }) {
  if (rules.length === 0) return <span class="dim">{view.say(reportWords.none)}</span>;
  const shown = view.verdicts.filter(({ verdict }) => rules.includes(verdict.ruleId)).slice(0, mostRules);
  return (
    <>
      {shown.map(({ verdict, title }, index) => (
        <>
          {index > 0 && (view.locale === 'zh-CN' ? '、' : ', ')}
          <a href={`#${ruleAnchor(verdict.ruleId)}`}>{title}</a>
        </>
      ))}
      {rules.length > shown.length && <span class="dim"> {view.say(words.moreRules, { count: rules.length })}</span>}
    </>
  );
}
