import type { EvidenceOf } from '../../../evidence/kinds/index.ts';
import { labels } from '../../../i18n/report/labels.ts';
import { tableWords } from '../../../i18n/report/tables.ts';
import { visible } from '../../../shared/text.ts';
import { ownerName } from '../../view/names.ts';
import { bundleFile } from '../../view/bundle-file.ts';
import { Name, Quoted } from '../parts/quoted.tsx';
import { OfKind, Section } from '../parts/section.tsx';
import { DataTable, mostRows } from '../parts/table.tsx';
import type { PageView } from '../view.ts';

const words = tableWords.components;

type Component = EvidenceOf<'components'>['components'][number];

export function ComponentsSection({ view }: { view: PageView }) {
  const heads = [words.name, words.type, words.owner, words.permission, words.filters];
  return (
    <Section view={view} id="components">
      <OfKind view={view} kind="components">
        {({ components }) => {
          const exported = components.filter(({ effectiveExported }) => effectiveExported);
          return (
            <>
              <p>{view.say(words.summary, { all: components.length, exported: exported.length })}</p>
              <DataTable
                view={view}
                caption={view.say(words.caption)}
                heads={heads.map((head) => view.say(head))}
                rows={exported.slice(0, mostRows).map((component) => cells(view, component))}
                total={exported.length}
                rest={bundleFile(view.input.entries, 'components')}
              />
            </>
          );
        }}
      </OfKind>
    </Section>
  );
}

function cells(view: PageView, component: Component) {
  const { say } = view;
  const marks = [
    ...(component.exported === null ? [say(words.implicit)] : []),
    ...(component.enabled === false ? [say(words.disabled)] : []),
  ];
  return [
    <Name text={component.name} limit={160} />,
    [say(labels.componentType[component.type]), ...marks].join(' · '),
    ownerName(component.owner, view.locale),
    <Quoted text={guards(view, component)} />,
    <Quoted text={answersTo(component)} limit={240} />,
  ];
}

function guards({ say }: PageView, { permission, readPermission, writePermission }: Component): string {
  const found = [
    ...(permission === null ? [] : [visible(permission)]),
    ...(readPermission === null ? [] : [say(words.read, { permission: readPermission })]),
    ...(writePermission === null ? [] : [say(words.write, { permission: writePermission })]),
  ];
  return found.length === 0 ? say(words.unguarded) : found.join(' · ');
}

const mostAnswers = 6;

/** Actions without their platform prefix, links and provider authorities. */
function answersTo({ filters, authorities }: Component): string {
  const actions = filters.flatMap((filter) =>
    filter.actions.map((action) => action.replace(/^android\.intent\.action\./, '')),
  );
  const links = filters.flatMap(({ schemes, hosts }) =>
    schemes.flatMap((scheme) => (hosts.length === 0 ? [`${scheme}:`] : hosts.map((host) => `${scheme}://${host}`))),
  );
  const all = [...new Set([...authorities, ...links, ...actions])];
  const shown = all.slice(0, mostAnswers).join(' · ');
  return all.length > mostAnswers ? `${shown} … (${all.length})` : shown;
}
