import type { DefinedPermission, ImpliedPermission, UsesPermission } from '../apk/manifest/model.ts';
import type { EvidenceOf } from '../evidence/kinds/index.ts';
import { allManifests, type PartManifest } from './all-manifests.ts';
import { defineGatherer } from './gatherer.ts';

type PermissionsEvidence = EvidenceOf<'permissions'>;
type Declared = PermissionsEvidence['declared'][number];

export const permissionsGatherer = defineGatherer({
  kind: 'permissions',
  needs: [],
  device: 'none',
  async gather(context) {
    const { parts, gaps } = allManifests(context);
    const declared = declaredPermissions(parts);
    return {
      gaps: [...gaps],
      declared,
      implied: impliedPermissions(
        parts.flatMap(({ manifest }) => manifest.impliedPermissions),
        new Set(declared.map(({ name }) => name)),
      ),
      defined: definedPermissions(parts.flatMap(({ manifest }) => manifest.permissions)),
    };
  },
});

interface Declaration {
  permission: UsesPermission;
  /** Name of the part, empty for the base. */
  part: string;
}

function declaredPermissions(parts: readonly PartManifest[]): Declared[] {
  const byName = new Map<string, Declaration[]>();
  for (const { part, manifest } of parts) {
    for (const permission of manifest.usesPermissions) {
      const declarations = byName.get(permission.name) ?? [];
      declarations.push({ permission, part: part.role === 'base' ? '' : part.name });
      byName.set(permission.name, declarations);
    }
  }
  return [...byName.keys()].sort().map((name) => merge(name, byName.get(name) ?? []));
}

/** The widest of several declarations, as the permission is granted when any of them asks for it. */
function merge(name: string, declarations: readonly Declaration[]): Declared {
  const limits = declarations.map(({ permission }) => permission.maxSdkVersion);
  const bounded = limits.filter((limit): limit is number => limit !== undefined);
  const inBase = declarations.filter(
    ({ part, permission }) => part === '' && permission.element === 'uses-permission',
  ).length;
  return {
    name,
    maxSdk: bounded.length === limits.length ? Math.max(...bounded) : null,
    sdk23: declarations.every(({ permission }) => permission.element !== 'uses-permission'),
    neverForLocation: declarations.every(({ permission }) => permission.neverForLocation),
    parts: [...new Set(declarations.map(({ part }) => part))].filter((part) => part !== '').sort(),
    ...(inBase > 1 ? { repeated: inBase } : {}),
  };
}

function impliedPermissions(
  implied: readonly ImpliedPermission[],
  declared: ReadonlySet<string>,
): PermissionsEvidence['implied'] {
  const byName = new Map(implied.filter(({ name }) => !declared.has(name)).map(({ name, reason }) => [name, reason]));
  return [...byName.keys()].sort().map((name) => ({ name, reason: byName.get(name) ?? '' }));
}

function definedPermissions(defined: readonly DefinedPermission[]): PermissionsEvidence['defined'] {
  const byName = new Map(defined.map((permission) => [permission.name, permission]));
  return [...byName.keys()].sort().flatMap((name) => {
    const permission = byName.get(name);
    if (permission === undefined) return [];
    const { protectionLevel, group = null } = permission;
    return [{ name, protectionLevel: [protectionLevel.base, ...protectionLevel.flags], group }];
  });
}
