import type { Evidence, Gathered } from '../../evidence/evidence.ts';
import type { EvidenceKind, EvidenceOf } from '../../evidence/kinds/index.ts';

/** The kinds that `zhijian apk` looks at. */
export const apkViewKinds = ['container', 'manifest', 'permissions', 'components', 'signatures', 'native-libraries'] as const satisfies EvidenceKind[];

const noScheme = { present: false, verified: false, errors: [] };

/**
 * What is in a package, as one flat object: `zhijian apk --json` prints it. What could not be read is null or empty and has its reason in
 * `problems`, as `{code, place, detail, loss}`.
 */
export function viewApk(path: string, evidence: Evidence) {
  const container = valueOf(evidence.container);
  const manifest = valueOf(evidence.manifest);
  const permissions = valueOf(evidence.permissions);
  const components = valueOf(evidence.components);
  const signatures = valueOf(evidence.signatures);
  const libraries = valueOf(evidence['native-libraries']);
  return {
    path,
    format: container?.format ?? null,
    size: container?.file.size ?? null,
    sha256: container?.file.sha256 ?? null,
    package: manifest?.package ?? null,
    versionCode: manifest?.versionCode ?? null,
    versionName: manifest?.versionName ?? null,
    minSdk: manifest?.minSdk ?? null,
    targetSdk: manifest?.targetSdk ?? null,
    label: manifest?.label ?? null,
    labelZh: manifest?.labelZh ?? null,
    launcher: manifest?.launcher ?? null,
    debuggable: manifest?.application.debuggable ?? null,
    permissions: permissions?.declared.map((permission) => permission.name) ?? [],
    permissionLimits: permissionLimits(permissions),
    impliedPermissions: permissions?.implied.map((permission) => permission.name) ?? [],
    nativeAbis: libraries?.abis ?? [],
    components: components?.components.map(({ type, name, exported, effectiveExported, permission, filters }) => ({
      type,
      name,
      exported,
      effectiveExported,
      permission,
      intentFilters: filters.length,
    })) ?? [],
    signatures: {
      v1: signatures?.v1 ?? noScheme,
      v2: signatures?.v2 ?? noScheme,
      v3: signatures?.v3 ?? noScheme,
      v31: signatures?.v31 ?? noScheme,
      v4: signatures?.v4 ?? noScheme,
      verified: signatures?.verified ?? null,
      certificates: signatures?.certificates.map(({ sha256, subject }) => ({ sha256, subject })) ?? [],
    },
    container: {
      parts: container?.parts.map(({ name, role, entries }) => ({ name, role, entries })) ?? [],
      findings: container?.problems ?? [],
      nestedCode: container?.nestedCode ?? [],
    },
    problems: [...(manifest?.problems ?? []), ...failures(evidence)],
  };
}
export type ApkView = ReturnType<typeof viewApk>;

function valueOf<V>(gathered: Gathered<V> | undefined): V | undefined {
  return gathered?.status === 'ok' ? gathered.value : undefined;
}

function permissionLimits(permissions: EvidenceOf<'permissions'> | undefined): Record<string, number> {
  const limited = permissions?.declared.filter((permission) => permission.maxSdk !== null) ?? [];
  return Object.fromEntries(limited.map((permission) => [permission.name, permission.maxSdk as number]));
}

function failures(evidence: Evidence) {
  return apkViewKinds.flatMap((kind) => {
    const gathered = evidence[kind];
    if (gathered?.status !== 'failed') return [];
    return [{ code: gathered.error.code, place: gathered.error.place ?? kind, detail: gathered.error.message, loss: true }];
  });
}
