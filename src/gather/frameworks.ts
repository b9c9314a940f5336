import type { EvidenceOf } from '../evidence/kinds/index.ts';
import type { Place } from '../evidence/place.ts';
import { byText } from '../shared/order.ts';
import { frameworks, type inferredFrameworks } from '../standards/frameworks.ts';
import { readableManifests, type AllManifests } from './all-manifests.ts';
import type { StaticContext } from './context.ts';
import { dexPass, type DexPass } from './dex-pass.ts';
import { findVersion } from './frameworks/version.ts';
import { firstScreenPages } from './frameworks/web-view.ts';
import { sortGaps } from './gaps.ts';
import { defineGatherer } from './gatherer.ts';
import { ownersOf } from './owner.ts';
import { matchesWildcard } from './owner/wildcard.ts';
import { prefixTable } from './owner/prefixes.ts';
import { libraryName, pathSigns, signEntries, type SignEntry, signRows } from './signs.ts';

/** Signs kept for one framework: enough to show why it is listed. */
const keptSigns = 8;

export const frameworksGatherer = defineGatherer({
  kind: 'frameworks',
  needs: [],
  device: 'none',
  async gather(context) {
    const pass = await dexPass(context);
    const manifests = readableManifests(context);
    const entries = signEntries(context);
    const found = new Map<string, Place[]>();
    const add = (id: string, place: Place): void => {
      const places = found.get(id) ?? [];
      found.set(id, places);
      if (places.length < keptSigns) places.push(place);
    };
    addEntrySigns(entries, add);
    addClassSigns(context, pass, add);
    addMetaDataSigns(manifests, add);
    const known = frameworks.flatMap(({ id, versions = [] }) => {
      const signs = found.get(id);
      return signs === undefined ? [] : [{ id, version: findVersion(context, entries, versions), signs }];
    });
    return {
      gaps: sortGaps([...pass.gaps, ...manifests.gaps]),
      frameworks: [...known, ...inferred(context, pass, manifests, known)].sort((one, other) =>
        byText(one.id, other.id),
      ),
    };
  },
});

type AddSign = (id: string, place: Place) => void;

function addEntrySigns(entries: readonly SignEntry[], add: AddSign): void {
  const files = pathSigns(signRows(frameworks, ({ files: paths }) => paths));
  const libraries = pathSigns(signRows(frameworks, ({ libraries: names }) => names));
  for (const { name, file } of entries) {
    for (const id of files.find(name)) add(id, { file, owner: 'unknown' });
    const library = name.startsWith('lib/') ? libraryName(name) : undefined;
    if (library !== undefined) for (const id of libraries.find(library)) add(id, { file, owner: 'unknown' });
  }
}

/** One class of each framework and dex file is sign enough; the first in the file's order stands for all. */
function addClassSigns(context: StaticContext, pass: DexPass, add: AddSign): void {
  const owners = ownersOf(context);
  const prefixes = frameworks.flatMap(({ id, classes = [] }) => classes.map((prefix) => ({ id, prefix })));
  const tables = frameworks.flatMap(({ id, classes }) =>
    classes === undefined ? [] : [{ id, table: prefixTable(classes.map((prefix) => [prefix, id])) }],
  );
  const any = prefixTable(prefixes.map(({ id, prefix }) => [prefix, id]));
  const first = new Map<string, { name: string; file: string }>();
  for (const [name, file] of pass.definedIn) {
    if (any.find(name) === undefined) continue;
    for (const { id, table } of tables) {
      if (table.find(name) === undefined) continue;
      const known = first.get(id);
      if (known === undefined || name < known.name) first.set(id, { name, file });
    }
  }
  for (const [id, { name, file }] of first) add(id, { file, owner: owners.ofClass(name), class: name });
}

function addMetaDataSigns({ parts }: AllManifests, add: AddSign): void {
  const names = new Set(parts.flatMap(({ manifest }) => manifest.application.metaData.map(({ name }) => name)));
  for (const { id, metaData = [] } of frameworks) {
    for (const sign of metaData) {
      if ([...names].some((name) => matchesWildcard(sign, name)))
        add(id, { file: 'AndroidManifest.xml', owner: 'unknown' });
    }
  }
}

type Found = EvidenceOf<'frameworks'>['frameworks'][number];

/** An app without any framework, or with nothing but another web kernel, is a shell around web pages or an ordinary app. */
function inferred(context: StaticContext, pass: DexPass, manifests: AllManifests, known: readonly Found[]): Found[] {
  const kernels = new Set(frameworks.filter(({ type }) => type === 'web-kernel').map(({ id }) => id));
  if (!known.every(({ id }) => kernels.has(id))) return [];
  const signs = firstScreenPages(pass, manifests, ownersOf(context)).slice(0, keptSigns);
  const id: keyof typeof inferredFrameworks = signs.length > 0 ? 'webview' : 'native';
  return [{ id, version: null, signs }];
}
