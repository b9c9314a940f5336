import type { Evidence, Gathered } from '../../evidence/evidence.ts';
import type { EvidenceKind, EvidenceOf } from '../../evidence/kinds/index.ts';

/** The kinds that `zhijian apk` looks at. */
export const apkViewKinds = [
  'container',
  'manifest',
  'permissions',
  'components',
  'signatures',
  'native-libraries',
] as const satisfies EvidenceKind[];

const noScheme = { present: false, checked: false, verified: false, errors: [] };

type SchemeName = 'v1' | 'v2' | 'v3' | 'v31' | 'v4';

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
    permissions: names(permissions?.declared.filter((permission) => !permission.sdk23)),
    /** Declared by `uses-permission-sdk-23`: for API 23 and later only. */
    permissionsSdk23: names(permissions?.declared.filter((permission) => permission.sdk23)),
    permissionLimits: permissionLimits(permissions),
    impliedPermissions: names(permissions?.implied),
    nativeAbis: libraries?.abis ?? [],
    components:
      components?.components.map(({ type, name, exported, effectiveExported, permission, filters }) => ({
        type,
        name,
        exported,
        effectiveExported,
        permission,
        intentFilters: filters.length,
      })) ?? [],
    signatures: {
      v1: viewScheme(signatures, 'v1'),
      v2: viewScheme(signatures, 'v2'),
      v3: viewScheme(signatures, 'v3'),
      v31: viewScheme(signatures, 'v31'),
      v4: viewScheme(signatures, 'v4'),
      verified: signatures?.verified ?? null,
      ...viewCertificates(signatures),
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

function names(items: readonly { name: string }[] | undefined): string[] {
  return items?.map((item) => item.name) ?? [];
}

/**
 * `verified` is apksigner's word: checked and valid for the APK's own minSdk. `intact` is the signature's own merit; null where it was left
 * unchecked because no Android version from minSdk on would look at it.
 */
function viewScheme(signatures: EvidenceOf<'signatures'> | undefined, name: SchemeName) {
  const scheme = signatures?.[name] ?? noScheme;
  const verified = signatures?.verifiedUsing.includes(name) === true;
  return { present: scheme.present, verified, intact: scheme.checked ? scheme.verified : null, errors: scheme.errors };
}

/** `certificates`: those that apksigner prints, of the verified signers and of the source stamp. The rest signed nothing that counts. */
function viewCertificates(signatures: EvidenceOf<'signatures'> | undefined) {
  const roleOf = (sha256: string) => {
    if (signatures?.signers.includes(sha256) === true) return 'signer';
    return signatures?.sourceStamp?.sha256 === sha256 ? 'source-stamp' : 'other';
  };
  const all = (signatures?.certificates ?? []).map(({ sha256, subject }) => ({
    sha256,
    subject,
    role: roleOf(sha256),
  }));
  return {
    certificates: all.filter(({ role }) => role !== 'other'),
    otherCertificates: all.filter(({ role }) => role === 'other'),
  };
}

function permissionLimits(permissions: EvidenceOf<'permissions'> | undefined): Record<string, number> {
  const limited = permissions?.declared.filter((permission) => permission.maxSdk !== null) ?? [];
  return Object.fromEntries(limited.map((permission) => [permission.name, permission.maxSdk as number]));
}

function failures(evidence: Evidence) {
  return apkViewKinds.flatMap((kind) => {
    const gathered = evidence[kind];
    if (gathered?.status !== 'failed') return [];
    return [
      { code: gathered.error.code, place: gathered.error.place ?? kind, detail: gathered.error.message, loss: true },
    ];
  });
}
