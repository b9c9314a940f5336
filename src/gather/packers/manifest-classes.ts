import type { Component } from '../../apk/manifest/model.ts';
import type { PartManifest } from '../all-manifests.ts';

/** Classes that the manifests ask the runtime to load, by full name, sorted. */
export function manifestClasses(parts: readonly PartManifest[]): string[] {
  const names = parts.flatMap(({ manifest: { application, components, instrumentations } }) => [
    application.className,
    application.appComponentFactory,
    application.backupAgent,
    ...components.map(classOf),
    ...instrumentations.map(({ name }) => name),
  ]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

/** An alias has no class of its own. */
function classOf(component: Component): string | undefined {
  return component.kind === 'activity-alias' ? component.targetActivity : component.name;
}

/** Packages under `android.` that are shipped with apps and not with the platform. */
const shippedWithApps = ['android.support.', 'android.arch.', 'android.taobao.'];

/** Those of `names` that no loaded dex defines and the platform does not bring. */
export function hiddenClasses(names: readonly string[], definedIn: ReadonlyMap<string, string>): string[] {
  return names.filter((name) => !definedIn.has(name) && !isPlatformClass(name) && !name.startsWith('@'));
}

function isPlatformClass(name: string): boolean {
  return /^(?:android|com\.android\.internal)\./.test(name) && !shippedWithApps.some((start) => name.startsWith(start));
}
