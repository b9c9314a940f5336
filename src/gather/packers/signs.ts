import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import type { Place } from '../../evidence/place.ts';
import { byText } from '../../shared/order.ts';
import type { PackerEntry } from '../../standards/packers.ts';
import { libraryName, pathSigns, type SignEntry } from '../signs.ts';

type PackerEvidence = EvidenceOf<'packers'>['packers'];

export interface PackerSign {
  /** Id of the packer. */
  id: string;
  /** The sign of the table that was met. */
  value: string;
  place: Place;
}

/** Signs listed for one packer; a shell has a handful, its classes may be many. */
const keptSigns = 16;

/** The packers whose signs are met, sorted by id; `classSigns` are those met by class names. */
export function findPackers(
  table: readonly PackerEntry[],
  entries: readonly SignEntry[],
  classSigns: readonly PackerSign[],
): PackerEvidence {
  const strong = [...classSigns, ...entrySigns(table, entries, ({ libraries }) => libraries)];
  const weak = entrySigns(table, entries, ({ weakLibraries }) => weakLibraries);
  return table
    .map(({ id }) => {
      const own = strong.filter((sign) => sign.id === id);
      const supporting = weak.filter((sign) => sign.id === id);
      return { id, signs: own.length === 0 ? [] : listed([...own, ...supporting]) };
    })
    .filter(({ signs }) => signs.length > 0)
    .sort((one, other) => byText(one.id, other.id));
}

function entrySigns(
  table: readonly PackerEntry[],
  entries: readonly SignEntry[],
  names: (packer: PackerEntry) => readonly string[] | undefined,
): PackerSign[] {
  const rows = (
    signsOf: (packer: PackerEntry) => readonly string[] | undefined,
  ): [string, { id: string; value: string }][] =>
    table.flatMap((packer) =>
      (signsOf(packer) ?? []).map((value): [string, { id: string; value: string }] => [
        value,
        { id: packer.id, value },
      ]),
    );
  const libraries = pathSigns(rows(names));
  const files = pathSigns(rows((packer) => (names(packer) === packer.libraries ? packer.files : undefined)));
  return entries.flatMap(({ name, file }) => {
    const library = libraryName(name);
    const found = [...files.find(name), ...(library === undefined ? [] : libraries.find(library))];
    return found.map(({ id, value }): PackerSign => ({ id, value, place: { file, owner: 'unknown' } }));
  });
}

function listed(signs: readonly PackerSign[]): PackerEvidence[number]['signs'] {
  const byKey = new Map(
    signs.map(({ value, place }) => [`${value}\0${place.file}\0${place.class ?? ''}`, { value, place }]),
  );
  return [...byKey.keys()]
    .sort()
    .slice(0, keptSigns)
    .flatMap((key) => byKey.get(key) ?? []);
}
