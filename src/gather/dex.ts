import type { DexArchiveScan } from '../apk/dex/model.ts';
import type { EvidenceOf } from '../evidence/kinds/index.ts';
import { dexPass, nationalKey, stringKinds, textSigns, type DexPass } from './dex-pass.ts';
import { defineGatherer } from './gatherer.ts';
import { classPlace, ownersOf, type Owners } from './owner.ts';
import { createFactMap, type FactMap } from './place-list.ts';
import { sortProblems } from './problems.ts';

/** Packages kept in evidence; the long tail says nothing about who wrote the app. */
const keptPackages = 500;

type DexEvidence = EvidenceOf<'dex'>;

export const dexGatherer = defineGatherer({
  kind: 'dex',
  needs: [],
  device: 'none',
  async gather(context) {
    const pass = await dexPass(context);
    const calls = createFactMap();
    addUses(pass, ownersOf(context), calls);
    addSigns(pass, ownersOf(context), calls);
    return {
      gaps: [...pass.gaps],
      problems: sortProblems(pass.problems),
      files: dexFiles(pass.scan),
      packages: pass.scan.packages
        .toSorted((left, right) => right.classes - left.classes || (left.name < right.name ? -1 : 1))
        .slice(0, keptPackages),
      calls: calls.entries().map(([api, places]) => ({ api, ...places })),
    };
  },
});

function addUses(pass: DexPass, owners: Owners, calls: FactMap): void {
  const { scan } = pass;
  for (const { key, callerClass, callerMethod, count } of scan.uses) {
    if (key.startsWith(nationalKey)) continue;
    calls.add(key, classPlace(callerClass, pass, owners, callerMethod), count);
  }
  for (const definition of scan.definitions)
    calls.add(definition.key, classPlace(definition.class, pass, owners, definition.method));
  for (const subtype of scan.subtypes) calls.add(subtype.key, classPlace(subtype.class, pass, owners));
}

/** Intent actions, provider URIs and the like that stand in code as texts. */
function addSigns(pass: DexPass, owners: Owners, calls: FactMap): void {
  for (const { value, category, classes } of pass.scan.strings) {
    if ((category & stringKinds.sign) === 0) continue;
    for (const { id, text, match } of textSigns) {
      if (match === 'whole' ? value !== text : !value.startsWith(text)) continue;
      for (const descriptor of classes) calls.add(id, classPlace(descriptor, pass, owners));
    }
  }
}

function dexFiles(scan: DexArchiveScan): DexEvidence['files'] {
  const loaded = scan.files.map(({ name, version, size, classes, methods, strings }) => {
    return { file: name, version, size, classes, methods, strings, loaded: true };
  });
  const unloaded = scan.unloaded.map(({ name, size }) => {
    return { file: name, version: '', size, classes: 0, methods: 0, strings: 0, loaded: false };
  });
  return [...loaded, ...unloaded];
}
