import { permissionFamilies, type PermissionFamily } from './permissions/families.ts';
import type { PermissionEntry, PermissionLevel, PermissionSection } from './permissions/model.ts';
import { backgroundPermissions } from './permissions/platform/background.ts';
import { bindingPermissions } from './permissions/platform/binding.ts';
import { capturePermissions } from './permissions/platform/capture.ts';
import { interfacePermissions } from './permissions/platform/interface.ts';
import { locationPermissions } from './permissions/platform/location.ts';
import { networkPermissions } from './permissions/platform/network.ts';
import { peoplePermissions } from './permissions/platform/people.ts';
import { platformPermissions } from './permissions/platform/platform.ts';
import { sensorsPermissions } from './permissions/platform/sensors.ts';
import { specialPermissions } from './permissions/platform/special.ts';
import { storagePermissions } from './permissions/platform/storage.ts';
import { telephonyPermissions } from './permissions/platform/telephony.ts';
import { removedPermissions } from './permissions/removed.ts';
import { appopNames } from './permissions/system/appop.ts';
import { internalNames } from './permissions/system/internal.ts';
import { privilegedNames } from './permissions/system/privileged.ts';
import { signatureNames } from './permissions/system/signature.ts';

export { permissionGroups, type PermissionEntry, type PermissionGroup } from './permissions/model.ts';
export type { PermissionFamily } from './permissions/families.ts';

const sections: readonly PermissionSection[] = [
  ...locationPermissions,
  ...capturePermissions,
  ...peoplePermissions,
  ...telephonyPermissions,
  ...sensorsPermissions,
  ...storagePermissions,
  ...specialPermissions,
  ...networkPermissions,
  ...backgroundPermissions,
  ...interfacePermissions,
  ...bindingPermissions,
  ...platformPermissions,
];

/** Permissions that only the system and its own apps get: known by name, so that they are not taken for misspelt ones. */
const systemOnly: readonly (readonly [PermissionLevel, Readonly<Record<number, string>>])[] = [
  ['appop', appopNames],
  ['internal', internalNames],
  ['privileged', privilegedNames],
  ['signature', signatureNames],
];

const systemOnlyMeaning = { zh: '仅供系统和预装应用使用', en: 'For the system and preinstalled apps only' };

/** Every platform permission of API levels 1 to 36 (AOSP `core/res/AndroidManifest.xml`) by its full name. */
export const permissions: ReadonlyMap<string, PermissionEntry> = new Map(
  [...sections.flatMap(entriesOf), ...systemOnly.flatMap(([level, names]) => namedOnly(level, names))].map((entry) => [
    entry.name,
    entry,
  ]),
);

/** The family of a permission that is no platform one. */
export function familyOf(name: string): PermissionFamily | undefined {
  return permissionFamilies.find((family) => family.prefixes.some((prefix) => name.startsWith(prefix)));
}

/** `CAMERA` → `android.permission.CAMERA`; names with a dot are complete already. */
export function fullPermissionName(name: string): string {
  return name.includes('.') ? name : `android.permission.${name}`;
}

function entriesOf({ group, personal, special, rows }: PermissionSection): PermissionEntry[] {
  return rows.map(([name, level, since, zh, en]) => ({
    name: fullPermissionName(name),
    level,
    group,
    since,
    removed: removedPermissions[name] ?? null,
    personal,
    special,
    meaning: { zh, en },
  }));
}

function namedOnly(level: PermissionLevel, names: Readonly<Record<number, string>>): PermissionEntry[] {
  return Object.entries(names).flatMap(([since, list]) =>
    list
      .trim()
      .split(/\s+/)
      .map((name) => ({
        name: fullPermissionName(name),
        level,
        group: null,
        since: Number(since),
        removed: removedPermissions[name] ?? null,
        personal: false,
        special: false,
        meaning: systemOnlyMeaning,
      })),
  );
}
