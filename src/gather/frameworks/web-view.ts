import { className } from '../../apk/dex/descriptor.ts';
import type { Place } from '../../evidence/place.ts';
import type { AllManifests } from '../all-manifests.ts';
import type { DexPass } from '../dex-pass.ts';
import { classPlace, type Owners } from '../owner.ts';

/** Ids of `standards/apis.ts` that put a page into a web view. */
const pageLoads = new Set(['webview-load-url', 'webview-load-data-with-base-url', 'x5-load-url']);

/** Where a launcher activity, or a class inside it, loads a page: the first screen is a web page then. */
export function firstScreenPages(pass: DexPass, { parts }: AllManifests, owners: Owners): Place[] {
  const launchers = new Set(
    parts.flatMap(({ manifest }) => manifest.launchers.map(({ name, kind }) => targetOf(manifest, name, kind))),
  );
  return pass.scan.uses.flatMap(({ key, callerClass, callerMethod }) => {
    if (!pageLoads.has(key)) return [];
    const [outer = ''] = className(callerClass).split('$');
    return launchers.has(outer) ? [classPlace(callerClass, pass, owners, callerMethod)] : [];
  });
}

type Manifest = AllManifests['parts'][number]['manifest'];

function targetOf({ components }: Manifest, name: string, kind: Manifest['launchers'][number]['kind']): string {
  if (kind === 'activity') return name;
  const alias = components.find((component) => component.kind === 'activity-alias' && component.name === name);
  return alias?.kind === 'activity-alias' ? (alias.targetActivity ?? name) : name;
}
