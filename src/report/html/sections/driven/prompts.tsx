import type { EvidenceOf } from '../../../../evidence/kinds/index.ts';
import type { PermissionPrompt } from '../../../../evidence/kinds/prompts.ts';
import { drivenLabels } from '../../../../i18n/report/driven-labels.ts';
import { drivenWords } from '../../../../i18n/report/driven.ts';
import { reportWords } from '../../../../i18n/report/words.ts';
import { momentsOf } from '../../../view/driven/moments.ts';
import { labelOf } from '../../../view/names.ts';
import { bundleFile } from '../../../view/bundle-file.ts';
import { Moments } from '../../parts/moment.tsx';
import { Name, Quoted } from '../../parts/quoted.tsx';
import { OfKind, Section } from '../../parts/section.tsx';
import { DataTable, mostRows } from '../../parts/table.tsx';
import type { PageView } from '../../view.ts';
import { timeOf } from '../../../view/driven/times.ts';

const words = drivenWords.prompts;

type Prompts = EvidenceOf<'prompts'>;

/** What the app asked for, when, after what, and what it did with the answer. */
export function PromptsSection({ view }: { view: PageView }) {
  const { say } = view;
  return (
    <Section view={view} id="prompts">
      <OfKind view={view} kind="prompts">
        {({ prompts, refused, uses }) => (
          <>
            {prompts.length === 0 ? <p>{say(words.none)}</p> : <Timeline view={view} prompts={prompts} />}
            {refused.length > 0 && (
              <p>
                <bdi>{say(words.refused, { permissions: refused.map(plainName).slice(0, 40) })}</bdi>
              </p>
            )}
            <Uses view={view} uses={uses} />
          </>
        )}
      </OfKind>
    </Section>
  );
}

function Timeline({ view, prompts }: { view: PageView; prompts: readonly PermissionPrompt[] }) {
  const { say } = view;
  const heads = [
    words.at,
    words.permission,
    words.trigger,
    words.time,
    words.answer,
    words.afterwards,
    words.purpose,
  ].map((head) => say(head));
  return (
    <DataTable
      view={view}
      caption={say(words.caption)}
      heads={heads}
      rows={prompts.slice(0, mostRows).map((prompt) => cells(view, prompt))}
      total={prompts.length}
      rest={bundleFile(view.input.entries, 'prompts')}
    />
  );
}

function cells(view: PageView, prompt: PermissionPrompt) {
  const { say, locale, input } = view;
  const { after, answer, afterwards, beforeUserAction, message, permissions, purposeTold, time } = prompt;
  const capture = view.driven?.captures[prompt.seenAt.capture];
  return [
    <>
      {capture === undefined ? '—' : timeOf(capture.at)}
      <Moments view={view} moments={momentsOf(input.evidence, 'prompts', prompt)} pictures={1} most={1} />
    </>,
    <>
      {permissions.slice(0, 8).map((name) => (
        <>
          <Name text={plainName(name)} limit={80} />{' '}
        </>
      ))}
      <span class="dim">
        <Quoted text={message} limit={200} />
      </span>
    </>,
    beforeUserAction ? <strong>{say(words.untouched)}</strong> : <Quoted text={after ?? '—'} limit={80} />,
    String(time),
    labelOf(drivenLabels.answer, answer, locale),
    labelOf(drivenLabels.afterwards, afterwards, locale),
    purposeTold === null ? say(reportWords.unknown) : say(purposeTold ? reportWords.yes : reportWords.no),
  ];
}

function Uses({ view, uses }: { view: PageView; uses: Prompts['uses'] }) {
  const { say } = view;
  const rows = uses
    .slice(0, mostRows)
    .map(({ at, granted, op, state }) => [
      <Name text={op} limit={80} />,
      say(granted ? reportWords.yes : reportWords.no),
      at === null ? '—' : <Quoted text={at} limit={40} />,
      <Quoted text={state} limit={40} />,
    ]);
  const heads = [words.op, words.granted, words.at, words.state].map((head) => say(head));
  const rest = bundleFile(view.input.entries, 'prompts');
  return <DataTable view={view} caption={say(words.uses)} heads={heads} rows={rows} total={uses.length} rest={rest} />;
}

function plainName(permission: string): string {
  return permission.replace(/^android\.permission\./, '');
}
