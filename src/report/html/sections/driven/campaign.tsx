import type { ComponentChildren } from 'preact';

import type { EvidenceOf } from '../../../../evidence/kinds/index.ts';
import type { Measurement, Probed } from '../../../../evidence/kinds/stability.ts';
import { campaignLabels, campaignWords as words } from '../../../../i18n/report/campaign.ts';
import { drivenLabels } from '../../../../i18n/report/driven-labels.ts';
import { grouped } from '../../../../shared/text.ts';
import { type MeasuredStart, type Spread, spreadOf, startsByKind } from '../../../view/driven/starts.ts';
import { labelOf } from '../../../view/names.ts';
import { valueOf } from '../../../view/value.ts';
import { Thumb } from '../../parts/moment.tsx';
import { Name } from '../../parts/quoted.tsx';
import { DataTable } from '../../parts/table.tsx';
import type { PageView } from '../../view.ts';

type Stability = EvidenceOf<'stability'>;

/** What the campaign measured; nothing where none was asked for. */
export function CampaignPart({ view }: { view: PageView }) {
  const stability = valueOf(view.input.evidence, 'stability');
  if (stability === undefined) return null;
  const { say } = view;
  const isVirtual = valueOf(view.input.evidence, 'device')?.virtual === true;
  return (
    <>
      <h3>{say(words.caption)}</h3>
      {stability.plan !== null && <p>{say(words.plan, { plan: stability.plan })}</p>}
      <p class="note">{say(words.reference)}</p>
      {isVirtual && <p class="note">{say(words.virtual)}</p>}
      <StartTable view={view} stability={stability} />
      <CheckTable view={view} stability={stability} />
      <FigureTable view={view} stability={stability} />
      <UntestedTable view={view} stability={stability} />
    </>
  );
}

function StartTable({ view, stability }: { view: PageView; stability: Stability }) {
  const { say } = view;
  const starts = stability.probes.flatMap(({ measurements }) => measurements).filter((one) => one.kind === 'start');
  const rows = startsByKind(starts).map(({ kind, of }) => [
    labelOf(drivenLabels.start, kind, view.locale),
    String(of.length),
    spreadText(spreadOf(of.map(({ total }) => total))),
    spreadText(spreadOf(of.map(({ fullyDrawn }) => fullyDrawn))),
    shownText(view, of),
  ]);
  const heads = [words.setting, words.count, words.total, words.drawn, words.shown].map((head) => say(head));
  return <DataTable view={view} caption={say(words.starts)} heads={heads} rows={rows} numeric={[1]} />;
}

function shownText({ say }: PageView, starts: readonly MeasuredStart[]): string {
  const never = starts.filter(({ shown }) => shown === null).length;
  const spread = spreadOf(starts.map(({ shown }) => shown));
  const within = Math.max(0, ...starts.map((start) => (start.shown === null ? 0 : start.within)));
  const parts = [
    ...(spread === undefined ? [] : [`${spreadText(spread)}; ${say(words.exact, { within: grouped(within) })}`]),
    ...(never === 0 ? [] : [say(words.never, { count: never })]),
  ];
  return parts.join('; ');
}

function spreadText(spread: Spread | undefined): string {
  if (spread === undefined) return '—';
  const told = (value: number): string => grouped(Math.round(value));
  return `${told(spread.median)} (${told(spread.least)}–${told(spread.most)})`;
}

function CheckTable({ view, stability }: { view: PageView; stability: Stability }) {
  const { locale, say } = view;
  const rows = stability.probes.flatMap(({ id, measurements }) =>
    measurements.flatMap((one) => {
      if (one.kind !== 'check') return [];
      const outcome = labelOf(campaignLabels.outcome, one.outcome, locale);
      const isFine = one.outcome === 'steady' || one.outcome === 'moved';
      return [
        [
          labelOf(campaignLabels.probe, id, locale),
          <Name text={one.setting ?? '—'} limit={60} />,
          isFine ? outcome : <strong>{outcome}</strong>,
          one.typedKept === null ? '—' : say(one.typedKept ? words.kept : words.lost),
          <>
            <Name text={one.detail} limit={200} />
            {!isFine && one.after !== null && <Thumb view={view} id={one.after} />}
          </>,
        ],
      ];
    }),
  );
  const heads = [words.probe, words.setting, words.result, words.typed, words.detail].map((head) => say(head));
  return <DataTable view={view} caption={say(words.checks)} heads={heads} rows={rows} />;
}

function FigureTable({ view, stability }: { view: PageView; stability: Stability }) {
  const { locale, say } = view;
  const rows = stability.probes.flatMap(({ id, measurements }) =>
    measurements.flatMap((one) => {
      const told = figure(view, one);
      return told === undefined ? [] : [[labelOf(campaignLabels.probe, id, locale), told.where, told.text]];
    }),
  );
  const heads = [words.probe, words.setting, words.result].map((head) => say(head));
  return <DataTable view={view} caption={say(words.figures)} heads={heads} rows={rows} />;
}

function figure({ say }: PageView, one: Measurement): { where: string; text: ComponentChildren } | undefined {
  switch (one.kind) {
    case 'traffic': {
      const text = say(words.traffic, {
        seconds: grouped(Math.round(one.seconds)),
        received: grouped(one.received),
        sent: grouped(one.sent),
        bursts: one.bursts.length,
      });
      const rhythm = one.period === null ? '' : `; ${say(words.period, { period: one.period })}`;
      return { where: say(words.where[one.where]), text: `${text}${rhythm}` };
    }
    case 'processor':
      return { where: say(words.where[one.where]), text: say(words.processor, { percent: one.percent }) };
    case 'memory': {
      const { growth, rounds, screens } = one;
      const [from, to] = [grouped(rounds[0] ?? 0), grouped(rounds.at(-1) ?? 0)];
      return {
        where: '—',
        text: say(words.memory, { screens, rounds: rounds.length, from, to, growth: grouped(growth) }),
      };
    }
    case 'frames': {
      const { janky, p50, p90, p99, total } = one;
      const told = (value: number | null): string => (value === null ? '—' : String(value));
      const values = { total: grouped(total), janky: grouped(janky), p50: told(p50), p90: told(p90), p99: told(p99) };
      return { where: '—', text: say(words.frames, values) };
    }
    case 'upgrade': {
      const { dataKept, from } = one;
      const told = dataKept === null ? 'untold' : dataKept ? 'kept' : 'lost';
      return { where: '—', text: say(words.upgrade[told], { from }) };
    }
    default:
      return undefined;
  }
}

function UntestedTable({ view, stability }: { view: PageView; stability: Stability }) {
  const { locale, say } = view;
  const rowOf = (id: string, { code, detail, setting }: Probed['untested'][number]) => [
    labelOf(campaignLabels.probe, id, locale),
    <Name text={setting ?? '—'} limit={60} />,
    labelOf(campaignLabels.untested, code, locale),
    <Name text={detail} limit={200} />,
  ];
  const rows = stability.probes.flatMap(({ id, untested }) => untested.map((one) => rowOf(id, one)));
  const heads = [words.probe, words.setting, words.reason, words.detail].map((head) => say(head));
  return <DataTable view={view} caption={say(words.untested)} heads={heads} rows={rows} />;
}
