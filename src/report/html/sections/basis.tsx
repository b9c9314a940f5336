import { labels } from '../../../i18n/report/labels.ts';
import { reportWords } from '../../../i18n/report/words.ts';
import { profileById } from '../../../standards/profiles/index.ts';
import type { Profile } from '../../../standards/profiles/profile.ts';
import { Section } from '../parts/section.tsx';
import { DataTable, Facts } from '../parts/table.tsx';
import { groupByInstrument } from '../../view/requirement-groups.ts';
import type { PageView } from '../view.ts';

const words = reportWords.basis;

/** Which texts the app was held against, and with which limits. */
export function BasisSection({ view }: { view: PageView }) {
  const { say, input } = view;
  const profile = profileById(input.inspection.profile);
  const heads = [words.instrument, words.number, words.status, words.requirements].map((head) => say(head));
  const rows = groupByInstrument(view).map(({ instrument, members }) => [
    say(instrument.name),
    instrument.number,
    say(labels.instrumentStatus[instrument.status]),
    String(members.length),
  ]);
  const caption = say(words.instruments, { count: rows.length });
  return (
    <Section view={view} id="basis">
      {profile !== undefined && (
        <p>
          <strong>{say(profile.name)}</strong> {say(profile.note)}
        </p>
      )}
      <details>
        <summary>{caption}</summary>
        <DataTable view={view} caption={caption} quiet heads={heads} rows={rows} numeric={[3]} />
      </details>
      {profile !== undefined && <Thresholds view={view} profile={profile} />}
      <Facts rows={[[say(words.ruleset), <code>{input.inspection.ruleset.sha256}</code>]]} />
    </Section>
  );
}

function Thresholds({ view, profile }: { view: PageView; profile: Profile }) {
  const names = Object.keys(profile.thresholds) as (keyof Profile['thresholds'])[];
  const rows = names.map((name) => [view.say(labels.threshold[name]), String(profile.thresholds[name])]);
  const heads = [view.say(words.threshold), view.say(words.value)];
  return <DataTable view={view} caption={view.say(words.thresholds)} heads={heads} rows={rows} numeric={[1]} compact />;
}
