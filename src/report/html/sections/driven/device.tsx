import type { EvidenceOf } from '../../../../evidence/kinds/index.ts';
import { drivenLabels } from '../../../../i18n/report/driven-labels.ts';
import { drivenWords } from '../../../../i18n/report/driven.ts';
import { labels } from '../../../../i18n/report/labels.ts';
import { reportWords } from '../../../../i18n/report/words.ts';
import { problemTitle } from '../../../view/problem-text.ts';
import { incidentsOf } from '../../../view/driven/incidents.ts';
import { labelOf } from '../../../view/names.ts';
import { bundleFile } from '../../../view/bundle-file.ts';
import { Name, Quoted } from '../../parts/quoted.tsx';
import { OfKind, Section } from '../../parts/section.tsx';
import { DataTable, Facts, mostRows } from '../../parts/table.tsx';
import type { PageView } from '../../view.ts';

const words = drivenWords.device;

const mostPlaces = 40;

type Device = EvidenceOf<'device'>;

/** What the app was driven on, what that changed there, and what went wrong. */
export function DeviceSection({ view }: { view: PageView }) {
  return (
    <Section view={view} id="device">
      <OfKind view={view} kind="device">
        {(device) => (
          <>
            {device.virtual && <p class="warning">{view.say(drivenWords.cover.virtual)}</p>}
            <DeviceFacts view={view} device={device} />
            <Settings view={view} device={device} />
            <Footprint view={view} device={device} />
          </>
        )}
      </OfKind>
      <Incidents view={view} />
    </Section>
  );
}

function DeviceFacts({ view, device }: { view: PageView; device: Device }) {
  const { say } = view;
  const unknown = say(reportWords.unknown);
  const { clockOffset, display, tools } = device;
  const kind = device.virtual ? words.isVirtual : device.emulator ? words.isEmulator : words.isPhone;
  const told = Object.entries(tools)
    .slice(0, 20)
    .map(([name, version]) => `${name} ${version}`);
  return (
    <Facts
      rows={[
        [say(words.kind), say(kind)],
        [say(words.model), <Quoted text={`${device.manufacturer} ${device.model}`} limit={120} />],
        [say(words.serial), <Name text={device.serial} limit={80} />],
        [say(words.system), <bdi>{say(words.systemValue, { release: device.release, api: device.apiLevel })}</bdi>],
        [say(words.webView), device.webView === null ? unknown : <Quoted text={device.webView} limit={80} />],
        [say(words.display), say(words.displayValue, display)],
        [say(words.abis), <Quoted text={device.abis.slice(0, 8).join(' · ')} limit={120} />],
        [say(words.locale), <Quoted text={[device.locale, device.timeZone].join(' · ')} limit={80} />],
        [say(words.clock), clockOffset === null ? unknown : say(words.clockValue, { offset: Math.round(clockOffset) })],
        [say(words.fingerprint), <Name text={device.fingerprint} limit={160} />],
        [say(words.tools), <Quoted text={told.join(' · ')} limit={400} />],
      ]}
    />
  );
}

function Settings({ view, device }: { view: PageView; device: Device }) {
  const { say } = view;
  if (device.settings.length === 0) return <p>{say(words.noSettings)}</p>;
  const value = (text: string | null) => (text === null ? '—' : <Name text={text} limit={80} />);
  const rows = device.settings
    .slice(0, mostRows)
    .map(({ after, before, during, key, namespace, restored }) => [
      <Name text={`${namespace}/${key}`} limit={120} />,
      value(before),
      value(during),
      value(after),
      restored ? say(reportWords.yes) : <strong>{say(reportWords.no)}</strong>,
    ]);
  const heads = [words.setting, words.before, words.during, words.after, words.restored].map((head) => say(head));
  const rest = bundleFile(view.input.entries, 'device');
  return (
    <DataTable
      view={view}
      caption={say(words.settings)}
      heads={heads}
      rows={rows}
      total={device.settings.length}
      rest={rest}
    />
  );
}

function Footprint({ view, device }: { view: PageView; device: Device }) {
  const { say } = view;
  const rows = device.footprint
    .slice(0, mostRows)
    .map(({ name, what }) => [labelOf(drivenLabels.footprint, what, view.locale), <Name text={name} limit={160} />]);
  const heads = [words.what, words.name].map((head) => say(head));
  return <DataTable view={view} caption={say(words.footprint)} heads={heads} rows={rows} compact />;
}

/** Blockers, gaps of what driving gave, and runs that did not come to their end. */
function Incidents({ view }: { view: PageView }) {
  const { say, locale, input } = view;
  const all = incidentsOf(input.evidence);
  if (all.length === 0) return <p>{say(words.noIncidents)}</p>;
  const rows = all.slice(0, mostRows).map(({ code, detail, from, places }) => [
    <>
      {problemTitle(code, locale)} <Name text={code} limit={60} />
    </>,
    from === 'blocker' ? say(words.blocker) : say(labels.kind[from]),
    <>
      {places.length > 0 && (
        <Name text={places.slice(0, mostPlaces).join(' ') + (places.length > mostPlaces ? ' …' : '')} limit={1200} />
      )}{' '}
      {places.length < 2 && <Quoted text={detail} limit={240} />}
    </>,
  ]);
  const heads = [words.code, words.source, words.detail].map((head) => say(head));
  return (
    <DataTable
      view={view}
      caption={say(words.incidents)}
      heads={heads}
      rows={rows}
      total={all.length}
      rest="phone/*.json"
    />
  );
}
