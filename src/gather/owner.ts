import { className } from '../apk/dex/descriptor.ts';
import type { Place } from '../evidence/place.ts';
import { InspectorError } from '../shared/errors.ts';
import { libraries } from '../standards/libraries.ts';
import { packers } from '../standards/packers.ts';
import { sdks } from '../standards/sdks/index.ts';
import { baseManifest } from './base-manifest.ts';
import { once, type StaticContext } from './context.ts';
import type { DexPass } from './dex-pass.ts';
import type { AppNames } from './owner/app-packages.ts';
import { createOwners, type Owners } from './owner/owners.ts';

export type { Owners } from './owner/owners.ts';

/** A protector's shell is nobody's app code, even where the manifest names it as the Application class. */
const shells = packers.map(({ id, classes = [], libraries: files = [] }) => ({
  id,
  classPrefixes: classes,
  libraries: files,
}));

/** Tells whose a class, library, asset or resource of this app is. */
export function ownersOf(context: StaticContext): Owners {
  return once(context, ownersOf, () => createOwners(appNames(context), sdks, [...libraries, ...shells]));
}

/** A place in code; `descriptor` is a class of one of the scanned dex files. */
export function classPlace(descriptor: string, pass: DexPass, owners: Owners, method?: string): Place {
  const name = className(descriptor);
  const place: Place = { file: pass.definedIn.get(name) ?? 'classes.dex', owner: owners.ofClass(name), class: name };
  if (method !== undefined) place.method = method;
  return place;
}

/** Without a readable manifest nothing is known to be the app's own. */
function appNames(context: StaticContext): AppNames {
  try {
    const { manifest } = baseManifest(context);
    const launchers = manifest.launchers.map(({ name }) => name);
    const { className } = manifest.application;
    return { package: manifest.package, classes: className === undefined ? launchers : [className, ...launchers] };
  } catch (error) {
    if (error instanceof InspectorError) return { package: '', classes: [] };
    throw error;
  }
}
