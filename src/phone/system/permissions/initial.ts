import type { Manifest } from '../../../apk/manifest/model.ts';
import type { InstalledPackage, PermissionState } from '../packages/model.ts';
import { grantedAtInstall, runtimePermission } from './catalogue.ts';

/** Every permission an app asks for on this level, the implied ones included, in manifest order and once each. */
export function requestedPermissions(manifest: Manifest, apiLevel: number): readonly string[] {
  const declared = manifest.usesPermissions
    .filter(
      ({ minSdkVersion, maxSdkVersion }) => (minSdkVersion ?? 0) <= apiLevel && apiLevel <= (maxSdkVersion ?? apiLevel),
    )
    .map(({ name }) => name);
  const implied = manifest.impliedPermissions
    .filter(({ belowTargetSdk }) => belowTargetSdk === undefined || manifest.sdk.effectiveTarget < belowTargetSdk)
    .map(({ name }) => name);
  return [...new Set([...declared, ...implied])];
}

/** What is granted right after installing; an update keeps what the user decided. */
export function initialPermissions(
  manifest: Manifest,
  apiLevel: number,
  existing: InstalledPackage | undefined,
  grantAll: boolean,
): Pick<InstalledPackage, 'installPermissions' | 'runtimePermissions'> {
  const installPermissions = new Set<string>();
  const runtimePermissions = new Map<string, PermissionState>();
  const own = new Set(manifest.permissions.map(({ name }) => name));
  // Apps from before runtime permissions get them all when installed; the user may take them back.
  const legacy = manifest.sdk.effectiveTarget < 23;
  for (const name of requestedPermissions(manifest, apiLevel)) {
    if (runtimePermission(name, apiLevel) !== undefined) {
      const kept = existing?.runtimePermissions.get(name);
      runtimePermissions.set(name, kept ?? { granted: grantAll || legacy, flags: new Set() });
    } else if (own.has(name) || grantedAtInstall(name, apiLevel)) installPermissions.add(name);
  }
  return { installPermissions, runtimePermissions };
}
