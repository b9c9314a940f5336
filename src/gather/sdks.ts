import type { EvidenceOf } from '../evidence/kinds/index.ts';
import type { Place } from '../evidence/place.ts';
import { sdks } from '../standards/sdks/index.ts';
import { readableManifests, type AllManifests } from './all-manifests.ts';
import type { StaticContext } from './context.ts';
import { dexPass, type DexPass } from './dex-pass.ts';
import { sortGaps } from './gaps.ts';
import { defineGatherer } from './gatherer.ts';
import { ownersOf } from './owner.ts';
import { matchesWildcard } from './owner/wildcard.ts';
import { createSightings, type Sightings } from './sdks/sightings.ts';
import { sdkVersion } from './sdks/version.ts';
import { libraryName, pathSigns, signEntries, signRows } from './signs.ts';

export const sdksGatherer = defineGatherer({
  kind: 'sdks',
  needs: [],
  device: 'none',
  async gather(context) {
    const pass = await dexPass(context);
    const manifests = readableManifests(context);
    const sightings = createSightings();
    addClasses(context, pass, sightings);
    addEntries(context, sightings);
    addManifestSigns(context, manifests, sightings);
    return {
      gaps: sortGaps([...pass.gaps, ...manifests.gaps]),
      sdks: sightings.finish().map(({ id, confidence, signs }): EvidenceOf<'sdks'>['sdks'][number] => {
        return { id, version: sdkVersion(context, id, signs, manifests), confidence, signs };
      }),
    };
  },
});

const sdkOwner = 'sdk:';

function addClasses(context: StaticContext, pass: DexPass, sightings: Sightings): void {
  const owners = ownersOf(context);
  for (const [name, file] of pass.definedIn) {
    const owner = owners.ofClass(name);
    if (!owner.startsWith(sdkOwner)) continue;
    sightings.add(owner.slice(sdkOwner.length), 'class', name, { file, owner, class: name });
  }
}

function addEntries(context: StaticContext, sightings: Sightings): void {
  const libraries = pathSigns(signRows(sdks, ({ libraries: names }) => names));
  const assets = pathSigns(signRows(sdks, ({ assets: paths }) => paths));
  for (const { name, file } of signEntries(context)) {
    const library = name.startsWith('lib/') ? libraryName(name) : undefined;
    if (library !== undefined)
      for (const id of libraries.find(library)) sightings.add(id, 'library', library, placeOf(id, file));
    for (const id of assets.find(name)) sightings.add(id, 'asset', name, placeOf(id, file));
  }
}

function addManifestSigns(context: StaticContext, { parts }: AllManifests, sightings: Sightings): void {
  const owners = ownersOf(context);
  const componentSigns = signRows(sdks, ({ components }) => components);
  const file = 'AndroidManifest.xml';
  for (const { manifest } of parts) {
    for (const { name } of manifest.components) {
      const owner = owners.ofClass(name);
      if (owner.startsWith(sdkOwner))
        sightings.add(owner.slice(sdkOwner.length), 'component', name, { file, owner, class: name });
      for (const [sign, id] of componentSigns) {
        if (matchesWildcard(sign, name)) sightings.add(id, 'component', name, { ...placeOf(id, file), class: name });
      }
    }
    const metaData = [manifest.application, ...manifest.components].flatMap((element) =>
      element.metaData.map(({ name }) => name),
    );
    addNames(
      sightings,
      'meta-data',
      metaData,
      signRows(sdks, ({ metaData: names }) => names),
    );
    const permissions = [...manifest.usesPermissions, ...manifest.permissions].map(({ name }) => name);
    addNames(
      sightings,
      'permission',
      permissions,
      signRows(sdks, ({ permissions: names }) => names),
    );
  }
}

function addNames(
  sightings: Sightings,
  sign: 'meta-data' | 'permission',
  names: readonly string[],
  table: readonly (readonly [string, string])[],
): void {
  for (const name of new Set(names)) {
    for (const [pattern, id] of table) {
      if (matchesWildcard(pattern, name)) sightings.add(id, sign, name, placeOf(id, 'AndroidManifest.xml'));
    }
  }
}

function placeOf(id: string, file: string): Place {
  return { file, owner: `${sdkOwner}${id}` };
}
