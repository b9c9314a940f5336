import type { Owner } from '../../evidence/place.ts';
import type { LibraryEntry } from '../../standards/libraries.ts';
import { appPackages, type AppNames } from './app-packages.ts';
import { assetName } from './asset-name.ts';
import { prefixTable } from './prefixes.ts';
import { matchesWildcard } from './wildcard.ts';

/** The signs of `SdkEntry` that tell an owner. */
export interface SdkSigns {
  id: string;
  classPrefixes: readonly string[];
  libraries?: readonly string[];
  components?: readonly string[];
  assets?: readonly string[];
}

/** Whose something is. Answers are remembered: asking for every class of an app again and again is cheap. */
export interface Owners {
  /** By full class name, `com.example.Main$1`. */
  ofClass(name: string): Owner;
  /** By path or file name of a shared library. */
  ofLibrary(file: string): Owner;
  /** By entry name without the part's prefix. */
  ofAsset(file: string): Owner;
  /** By resource name, `string/abc_action_bar_up`. */
  ofResource(name: string): Owner;
}

/** Packages are matched by the longest prefix over app, SDKs and libraries; an SDK wins over a library, both over the app, on a tie. */
export function createOwners(app: AppNames, sdks: readonly SdkSigns[], libraries: readonly LibraryEntry[]): Owners {
  const foreign = prefixTable<Owner>([
    ...sdks.flatMap(({ id, classPrefixes, components = [] }) =>
      [...classPrefixes, ...components].map((prefix): [string, Owner] => [javaPrefix(prefix), `sdk:${id}`]),
    ),
    ...libraries.flatMap(({ id, classPrefixes = [] }) =>
      classPrefixes.map((prefix): [string, Owner] => [javaPrefix(prefix), `library:${id}`]),
    ),
  ]);
  const own = prefixTable(
    appPackages(app, (name) => foreign.find(name) !== undefined).map((prefix): [string, Owner] => [prefix, 'app']),
  );
  const ofClass = remembered((name) => {
    const theirs = foreign.find(name);
    const ours = own.find(name);
    if (theirs === undefined) return ours?.value ?? 'unknown';
    // An SDK's sample app lives in the SDK's package: there the application id is the longer prefix.
    return ours !== undefined && ours.length > theirs.length ? ours.value : theirs.value;
  });
  return {
    ofClass,
    ofLibrary: remembered((file) => libraryOwner(fileName(file), sdks, libraries)),
    ofAsset: remembered((file) => assetOwner(file, sdks, libraries)),
    ofResource: remembered((name) => resourceOwner(name.slice(name.indexOf('/') + 1), libraries)),
  };
}

/** SDK tables write `com.amap.api`, `com.amap.api.` or `com.bytedance.*`. */
function javaPrefix(prefix: string): string {
  const dotted = prefix.replaceAll('/', '.');
  return dotted.replace(/\.\*?$/, '');
}

/** Flutter compiles the app's own Dart code into it. */
const flutterProgram = 'libapp.so';

/** A library that no table knows may be the app's own or anyone's: file names tell too little to say. */
function libraryOwner(name: string, sdks: readonly SdkSigns[], libraries: readonly LibraryEntry[]): Owner {
  if (name === flutterProgram) return 'app';
  for (const { id, libraries: names = [] } of sdks)
    if (names.some((pattern) => matchesWildcard(pattern, name))) return `sdk:${id}`;
  for (const { id, libraries: names = [] } of libraries) {
    if (names.some((pattern) => matchesWildcard(pattern, name))) return `library:${id}`;
  }
  return 'unknown';
}

function assetOwner(path: string, sdks: readonly SdkSigns[], libraries: readonly LibraryEntry[]): Owner {
  for (const { id, assets = [] } of sdks) if (assets.some((pattern) => coversPath(pattern, path))) return `sdk:${id}`;
  const name = assetName(path);
  const folders = new Set(path.toLowerCase().split('/').slice(0, -1));
  for (const { id, assets = [], folders: names = [] } of libraries) {
    if (assets.some((pattern) => matchesWildcard(pattern.toLowerCase(), name))) return `library:${id}`;
    if (names.some((folder) => folders.has(folder))) return `library:${id}`;
  }
  return 'app';
}

function coversPath(pattern: string, path: string): boolean {
  return pattern.endsWith('/') && !pattern.includes('*') ? path.startsWith(pattern) : matchesWildcard(pattern, path);
}

function resourceOwner(name: string, libraries: readonly LibraryEntry[]): Owner {
  for (const { id, resources = [] } of libraries) {
    if (resources.some((sign) => (sign.endsWith('_') ? name.startsWith(sign) : name === sign))) return `library:${id}`;
  }
  return 'app';
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function remembered(answer: (key: string) => Owner): (key: string) => Owner {
  const memo = new Map<string, Owner>();
  return (key) => {
    let owner = memo.get(key);
    if (owner === undefined) {
      owner = answer(key);
      memo.set(key, owner);
    }
    return owner;
  };
}
