import type { Evidence } from '../../evidence/evidence.ts';
import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import { type Locale, pick } from '../../i18n/locale.ts';
import { byText } from '../../shared/order.ts';
import { sha256 } from '../../shared/hashing.ts';
import { visible } from '../../shared/text.ts';
import { categoryNames, sdks as catalogue } from '../../standards/sdks/index.ts';
import { nameOf } from '../view/names.ts';
import { valueOf } from '../view/value.ts';
import type { Component, Property } from './model.ts';
import { occurrencesOf } from './occurrence.ts';

export const sdkRef = (id: string) => `sdk:${visible(id, 100)}`;
/** Names that cannot be shown as they are would be cut, and two of them the same. */
export const libraryRef = (name: string) => `library:${visible(name) === name ? name : sha256(name)}`;

/** SDKs by their ids. A version stands only where the package tells it. */
export function sdkComponents(evidence: Evidence, locale: Locale): Component[] {
  return (valueOf(evidence, 'sdks')?.sdks ?? []).map(({ confidence, id, signs, version }) => {
    const known = catalogue.find((entry) => entry.id === id);
    return {
      type: 'library',
      'bom-ref': sdkRef(id),
      name: nameOf('sdks', id, locale),
      ...(version !== null && { version: visible(version) }),
      ...(known !== undefined && {
        supplier: { name: pick(known.vendor, locale) },
        description: pick(categoryNames[known.category], locale),
      }),
      evidence: { occurrences: occurrencesOf(signs.map(({ place, value }) => ({ place, value }))) },
      properties: [
        { name: 'zhijian:sdk', value: visible(id, 100) },
        { name: 'zhijian:confidence', value: confidence },
        ...(known === undefined ? [] : [{ name: 'zhijian:category', value: known.category }]),
      ],
    };
  });
}

/** Frameworks that were recognised; that none was (`native`) is no component. */
export function frameworkComponents(evidence: Evidence, locale: Locale): Component[] {
  return (valueOf(evidence, 'frameworks')?.frameworks ?? [])
    .filter(({ signs }) => signs.length > 0)
    .map(({ id, signs, version }) => ({
      type: 'framework',
      'bom-ref': `framework:${visible(id, 100)}`,
      name: nameOf('frameworks', id, locale),
      ...(version !== null && { version: visible(version) }),
      evidence: { occurrences: occurrencesOf(signs.map((place) => ({ place }))) },
      properties: [{ name: 'zhijian:framework', value: visible(id, 100) }],
    }));
}

export interface NativeLibrary {
  name: string;
  owners: string[];
  needed: string[];
  component: Component;
}

/** Native libraries by file name: those of several ABIs are one component, seen at several places. */
export function nativeLibraries(evidence: Evidence): NativeLibrary[] {
  const byName = new Map<string, EvidenceOf<'native-libraries'>['libraries']>();
  for (const library of valueOf(evidence, 'native-libraries')?.libraries ?? []) {
    const name = baseName(library.file);
    byName.set(name, [...(byName.get(name) ?? []), library]);
  }
  return [...byName]
    .toSorted(([one], [other]) => byText(one, other))
    .map(([name, files]) => {
      const properties: Property[] = [
        ...unique(files.map(({ abi }) => abi)).map((abi) => ({ name: 'android:abi', value: visible(abi) })),
        ...unique(files.map(({ owner }) => owner)).map((owner) => ({ name: 'zhijian:owner', value: visible(owner) })),
      ];
      return {
        name,
        owners: unique(files.map(({ owner }) => owner)),
        needed: unique(files.flatMap(({ needed }) => needed)),
        component: {
          type: 'library',
          'bom-ref': libraryRef(name),
          name: visible(name),
          evidence: { occurrences: occurrencesOf(files.map(({ file }) => ({ place: { file } }))) },
          properties,
        },
      };
    });
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)].sort(byText);
}
