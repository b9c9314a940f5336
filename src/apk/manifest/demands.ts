import type { XmlElement } from '../xml/model.ts';
import { bool, type Context, children, int, split, text } from './access.ts';
import type { AndroidAttribute } from './android-attributes.ts';
import { withFields } from './fields.ts';
import { readIntentFilter } from './intent-filters.ts';
import type { Instrumentation, Queries, UsesFeature, UsesLibrary } from './model.ts';

/** What the app wants of the phone and of other packages: everything in a manifest beside permissions and components. */

export function readQueries(context: Context, manifest: XmlElement): Queries {
  const queries = children(manifest, 'queries').flatMap((element) => element.children);
  const of = (name: string): XmlElement[] => queries.filter((element) => element.name === name);
  return {
    packages: of('package')
      .map((element) => text(context, element, 'name'))
      .filter((name) => name !== undefined),
    intents: of('intent').map((element) => readIntentFilter(context, element)),
    providers: of('provider').flatMap((element) => split(text(context, element, 'authorities'))),
  };
}

export function readUsesFeatures(context: Context, manifest: XmlElement): UsesFeature[] {
  const groups = children(manifest, 'feature-group');
  return [manifest, ...groups]
    .flatMap((parent) => children(parent, 'uses-feature'))
    .map((element) =>
      withFields<UsesFeature>({
        name: text(context, element, 'name'),
        required: bool(context, element, 'required') ?? true,
        version: int(context, element, 'version'),
        glEsVersion: glEsVersion(int(context, element, 'glEsVersion')),
      }),
    );
}

/** Major version in the upper, minor in the lower 16 bits. */
function glEsVersion(packed: number | undefined): string | undefined {
  return packed === undefined ? undefined : `${packed >>> 16}.${packed & 0xffff}`;
}

const libraryElements = ['uses-library', 'uses-native-library', 'uses-static-library', 'uses-sdk-library'] as const;

export function readUsesLibraries(context: Context, application: XmlElement): UsesLibrary[] {
  return children(application, ...libraryElements).flatMap((element) => {
    const name = text(context, element, 'name');
    const required = bool(context, element, 'required') ?? true;
    return name === undefined ? [] : [{ name, element: element.name as UsesLibrary['element'], required }];
  });
}

const screenFlags = [
  'anyDensity',
  'smallScreens',
  'normalScreens',
  'largeScreens',
  'xlargeScreens',
  'resizeable',
] as const;
const screenMeasures = ['requiresSmallestWidthDp', 'compatibleWidthLimitDp', 'largestWidthLimitDp'] as const;

export function readSupportsScreens(context: Context, manifest: XmlElement): Record<string, boolean | number> {
  const found: Record<string, boolean | number> = {};
  for (const element of children(manifest, 'supports-screens')) {
    collect(found, screenFlags, (name) => bool(context, element, name));
    collect(found, screenMeasures, (name) => int(context, element, name));
  }
  return found;
}

function collect<Name extends AndroidAttribute>(
  into: Record<string, boolean | number>,
  names: readonly Name[],
  read: (name: Name) => boolean | number | undefined,
): void {
  for (const name of names) {
    const found = read(name);
    if (found !== undefined) into[name] = found;
  }
}

export function readInstrumentations(context: Context, manifest: XmlElement): Instrumentation[] {
  return children(manifest, 'instrumentation').flatMap((element) => {
    const name = text(context, element, 'name');
    if (name === undefined) return [];
    return [
      withFields<Instrumentation>({
        name,
        targetPackage: text(context, element, 'targetPackage'),
        functionalTest: bool(context, element, 'functionalTest'),
        handleProfiling: bool(context, element, 'handleProfiling'),
      }),
    ];
  });
}
