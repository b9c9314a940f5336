import type { EvidenceOf } from '../../../evidence/kinds/index.ts';
import { tableWords } from '../../../i18n/report/tables.ts';
import { grouped } from '../../../shared/text.ts';
import { ownerName } from '../../view/names.ts';
import { bundleFile } from '../../view/bundle-file.ts';
import { Name } from '../parts/quoted.tsx';
import { OfKind, Section } from '../parts/section.tsx';
import { DataTable, mostRows } from '../parts/table.tsx';
import type { PageView } from '../view.ts';

const words = tableWords.libraries;

type Library = EvidenceOf<'native-libraries'>['libraries'][number];

/** Devices with 16 KB memory pages load 64-bit libraries only when their segments and, where stored, their place in the APK fit. */
const largePage = 16384;

/** ABIs a table has columns for: Android has had seven, a hostile package may name any number. */
const mostAbis = 8;

export function LibrariesSection({ view }: { view: PageView }) {
  const { say } = view;
  return (
    <Section view={view} id="libraries">
      <OfKind view={view} kind="native-libraries">
        {({ abis, libraries }) => {
          if (libraries.length === 0) return <p>{say(words.none)}</p>;
          const columns = abis.slice(0, mostAbis);
          const byName = groupByName(libraries);
          return (
            <>
              <p>
                <bdi>{say(words.abis, { abis: columns.join(' · ') })}</bdi>
              </p>
              <DataTable
                view={view}
                caption={say(words.caption)}
                heads={[say(words.library), say(words.owner), ...columns]}
                rows={byName.slice(0, mostRows).map(([name, members]) => [
                  <Name text={name} limit={120} />,
                  [...new Set(members.map(({ owner }) => ownerName(owner, view.locale)))].join(' · '),
                  ...columns.map((abi) =>
                    cell(
                      view,
                      members.find((library) => library.abi === abi),
                    ),
                  ),
                ])}
                total={byName.length}
                rest={bundleFile(view.input.entries, 'native-libraries')}
              />
            </>
          );
        }}
      </OfKind>
    </Section>
  );
}

function groupByName(libraries: readonly Library[]): [string, Library[]][] {
  const groups = new Map<string, Library[]>();
  for (const library of libraries) {
    const name = library.file.slice(library.file.lastIndexOf('/') + 1);
    const members = groups.get(name) ?? [];
    members.push(library);
    groups.set(name, members);
  }
  return [...groups];
}

function cell({ say }: PageView, library: Library | undefined): string {
  if (library === undefined) return '—';
  const size = say(words.present, { size: grouped(Math.ceil(library.size / 1024)) });
  if (library.bits === null) return `${size} · ${say(words.unreadable)}`;
  if (library.bits === 32) return size;
  return `${size} · ${say(fitsLargePages(library) ? words.aligned : words.misaligned)}`;
}

function fitsLargePages({ loadAlignment, stored, offsetMod16k }: Library): boolean {
  return loadAlignment !== null && loadAlignment >= largePage && (!stored || offsetMod16k === 0);
}
