import { labels } from '../../../i18n/report/labels.ts';
import { reportWords } from '../../../i18n/report/words.ts';
import { countStandings, standings } from '../../view/standing.ts';
import { Section } from '../parts/section.tsx';
import { StandingMark } from '../parts/standing-mark.tsx';
import { DataTable } from '../parts/table.tsx';
import { groupByInstrument, type InstrumentGroup, type RequirementRow } from '../requirement-groups.ts';
import { type PageView, requirementAnchor, ruleAnchor } from '../view.ts';

const words = reportWords.matrix;

/** Requirement by requirement: how it was examined and what came of it. */
export function MatrixSection({ view }: { view: PageView }) {
  return (
    <Section view={view} id="matrix">
      <p class="note">{view.say(words.note)}</p>
      {groupByInstrument(view).map((group) => (
        <InstrumentTable view={view} group={group} />
      ))}
    </Section>
  );
}

function InstrumentTable({ view, group }: { view: PageView; group: InstrumentGroup }) {
  const { say } = view;
  const name = say(group.instrument.name);
  const counts = countStandings(group.members.map(({ standing }) => standing));
  const heads = [words.id, words.requirement, words.clause, words.methods, words.outcome, words.rules];
  const pressing = counts.failed + counts.cantTell > 0;
  return (
    <details open={pressing}>
      <summary>
        <h3>{name}</h3> <span class="dim">{say(labels.instrumentStatus[group.instrument.status])}</span>
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
    <StandingMark view={view} standing={standing} />,
    <RuleLinks view={view} rules={result.rules} />,
  ];
}

function Methods({ view, row }: { view: PageView; row: RequirementRow }) {
  return (
    <ul class="plain">
      {row.entry.methods.map((method) => {
        const taken = row.result.methodsTaken.includes(method);
        const text = view.say(taken ? words.taken : words.missing, { method: view.say(labels.method[method]) });
        return <li class={taken ? undefined : 'dim'}>{text}</li>;
      })}
    </ul>
  );
}

function RuleLinks({ view, rules }: { view: PageView; rules: readonly string[] }) {
  if (rules.length === 0) return <span class="dim">{view.say(reportWords.none)}</span>;
  return (
    <ul class="plain">
      {rules.map((id) => {
        const verdict = view.verdicts.find((candidate) => candidate.verdict.ruleId === id);
        return (
          <li>
            <a href={`#${ruleAnchor(id)}`}>{verdict?.title ?? id}</a>
          </li>
        );
      })}
    </ul>
  );
}
