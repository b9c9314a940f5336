import type { Place } from '../evidence/place.ts';
import { nationalFiles } from '../standards/crypto.ts';
import { assetPass } from './asset-pass.ts';
import { placePrefix, type StaticContext } from './context.ts';
import { bareAes, identifyAlgorithm } from './crypto/identify.ts';
import { dexPass, nationalKey, stringKinds, type DexPass } from './dex-pass.ts';
import { sortGaps } from './gaps.ts';
import { defineGatherer } from './gatherer.ts';
import { classPlace, ownersOf, type Owners } from './owner.ts';
import { matchesWildcard } from './owner/wildcard.ts';
import { createFactMap } from './place-list.ts';

type Add = (id: string, text: string, place: Place) => void;

export const cryptoGatherer = defineGatherer({
  kind: 'crypto',
  needs: [],
  device: 'none',
  async gather(context) {
    const facts = createFactMap();
    const add: Add = (id, text, place) => facts.add(`${id}\0${text}`, place);
    const code = await dexPass(context);
    addNames(code, ownersOf(context), add);
    addClasses(code, ownersOf(context), add);
    addFiles(context, add);
    const assets = await assetPass(context);
    for (const { id, text, place } of assets.scriptCalls) add(id, text, place);
    return {
      gaps: sortGaps([...code.gaps, ...assets.gaps]),
      algorithms: facts.entries().map(([key, places]) => {
        const [id = '', text = ''] = key.split('\0');
        return { id, text, ...places };
      }),
    };
  },
});

/** A name counts where its class also calls an API that takes such names; a wrapper that is handed the name elsewhere is not seen. */
function addNames(code: DexPass, owners: Owners, add: Add): void {
  const calls = callsByClass(code);
  const names = code.scan.strings.filter(({ category }) => (category & stringKinds.algorithm) !== 0);
  const choosesMode = new Set(names.filter(({ value }) => /^AES\//i.test(value)).flatMap(({ classes }) => classes));
  for (const { value, classes } of names) {
    for (const { id, apis } of identifyAlgorithm(value)) {
      for (const descriptor of classes) {
        const called = calls.get(descriptor);
        if (called === undefined || !apis.some((api) => called.has(api))) continue;
        // Beside a transformation with a mode, the bare word names the key's algorithm.
        const isBare =
          id === bareAes.id && !value.includes('/') && called.has(bareAes.api) && !choosesMode.has(descriptor);
        add(isBare ? bareAes.withoutMode : id, value, classPlace(descriptor, code, owners));
      }
    }
  }
}

function callsByClass(code: DexPass): Map<string, Set<string>> {
  const calls = new Map<string, Set<string>>();
  for (const { key, callerClass } of code.scan.uses) {
    const keys = calls.get(callerClass) ?? new Set();
    keys.add(key);
    calls.set(callerClass, keys);
  }
  return calls;
}

function addClasses(code: DexPass, owners: Owners, add: Add): void {
  for (const { key, target, callerClass, callerMethod } of code.scan.uses) {
    if (!key.startsWith(nationalKey)) continue;
    add(
      key.slice(nationalKey.length),
      target.slice(1, -1).replaceAll('/', '.'),
      classPlace(callerClass, code, owners, callerMethod),
    );
  }
}

function addFiles(context: StaticContext, add: Add): void {
  const owners = ownersOf(context);
  for (const part of context.parts) {
    for (const { name } of part.archive.entries) {
      const file = name.slice(name.lastIndexOf('/') + 1);
      const library = file.endsWith('.so');
      if (!library && !file.endsWith('.js')) continue;
      for (const { id, file: pattern } of nationalFiles) {
        if (!matchesWildcard(pattern, file)) continue;
        add(id, file, {
          file: placePrefix(part) + name,
          owner: library ? owners.ofLibrary(file) : owners.ofAsset(name),
        });
      }
    }
  }
}
