import type { EvidenceOf } from '../../../evidence/kinds/index.ts';
import type { Place } from '../../../evidence/place.ts';
import { labels } from '../../../i18n/report/labels.ts';
import { tableWords } from '../../../i18n/report/tables.ts';
import { ownerName } from '../../view/names.ts';
import { bundleFile } from '../../view/bundle-file.ts';
import { PlaceLine } from '../parts/place.tsx';
import { Name } from '../parts/quoted.tsx';
import { OfKind, Section } from '../parts/section.tsx';
import { DataTable, mostRows } from '../parts/table.tsx';
import type { PageView } from '../view.ts';

const words = tableWords.network;

type Endpoints = EvidenceOf<'endpoints'>;

export function NetworkSection({ view }: { view: PageView }) {
  const { say } = view;
  return (
    <Section view={view} id="network">
      <OfKind view={view} kind="network-security">
        {(security) => <SecurityFacts view={view} security={security} />}
      </OfKind>
      <OfKind view={view} kind="endpoints">
        {(endpoints) => (
          <>
            <p class="note">{say(words.noLinks)}</p>
            <Hosts view={view} endpoints={endpoints} />
            <Addresses view={view} endpoints={endpoints} />
            {endpoints.quadsTakenForVersions > 0 && (
              <p class="note">{say(words.versions, { count: endpoints.quadsTakenForVersions })}</p>
            )}
          </>
        )}
      </OfKind>
      <OfKind view={view} kind="web-assets">
        {({ remote }) => (
          <DataTable
            view={view}
            caption={say(words.remote)}
            heads={[words.url, words.where].map((head) => say(head))}
            rows={remote
              .slice(0, mostRows)
              .map(({ url, file, line }) => [
                <Name text={url} limit={200} />,
                <PlaceLine view={view} place={{ file, line }} />,
              ])}
            total={remote.length}
            rest={bundleFile(view.input.entries, 'web-assets')}
          />
        )}
      </OfKind>
    </Section>
  );
}

function SecurityFacts({ view, security }: { view: PageView; security: EvidenceOf<'network-security'> }) {
  const { cleartext, cleartextFrom, trustAnchors } = security.base;
  const allowed = view.say(cleartext ? words.allowed : words.forbidden);
  return (
    <ul>
      <li>{view.say(words.cleartext, { allowed, from: view.say(labels.cleartextFrom[cleartextFrom]) })}</li>
      <li>{view.say(words.anchors, { anchors: trustAnchors })}</li>
    </ul>
  );
}

function Hosts({ view, endpoints }: { view: PageView; endpoints: Endpoints }) {
  const schemes = schemesByHost(endpoints);
  return (
    <DataTable
      view={view}
      caption={view.say(words.hosts)}
      heads={[words.host, words.schemes, words.places, words.owner, words.where].map((head) => view.say(head))}
      rows={endpoints.hosts
        .slice(0, mostRows)
        .map(({ host, total, places }) => [
          <Name text={host} limit={120} />,
          [...(schemes.get(host) ?? [])].sort().join(' · '),
          String(total),
          ownersOf(view, places),
          <FirstPlace view={view} places={places} />,
        ])}
      total={endpoints.hosts.length}
      rest={bundleFile(view.input.entries, 'endpoints')}
      numeric={[2]}
    />
  );
}

function Addresses({ view, endpoints }: { view: PageView; endpoints: Endpoints }) {
  const { say } = view;
  return (
    <DataTable
      view={view}
      caption={say(words.addresses)}
      heads={[words.address, words.class, words.context, words.places, words.owner, words.where].map((head) =>
        say(head),
      )}
      rows={endpoints.addresses
        .slice(0, mostRows)
        .map(({ address, port, class: type, context, total, places }) => [
          <Name text={port === null ? address : `${address} : ${port}`} limit={80} />,
          say(labels.addressClass[type]),
          say(labels.addressContext[context]),
          String(total),
          ownersOf(view, places),
          <FirstPlace view={view} places={places} />,
        ])}
      total={endpoints.addresses.length}
      rest={bundleFile(view.input.entries, 'endpoints')}
      numeric={[3]}
    />
  );
}

function schemesByHost({ urls }: Endpoints): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { host, scheme } of urls) {
    const schemes = found.get(host) ?? new Set();
    schemes.add(scheme.slice(0, 20));
    found.set(host, schemes);
  }
  return found;
}

function ownersOf({ locale }: PageView, places: readonly Place[]): string {
  return [...new Set(places.map(({ owner }) => ownerName(owner, locale)))].slice(0, 4).join(' · ');
}

function FirstPlace({ view, places }: { view: PageView; places: readonly Place[] }) {
  const [first] = places;
  if (first === undefined) return null;
  const { owner: _owner, ...place } = first;
  return <PlaceLine view={view} place={withoutUndefined(place)} />;
}

function withoutUndefined(place: Omit<Place, 'owner'>) {
  return Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined)) as { file: string };
}
