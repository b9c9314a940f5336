import type { IntentFilter, Manifest, MetaData, UsesFeature } from '../apk/manifest/model.ts';
import type { EvidenceOf } from '../evidence/kinds/index.ts';
import { byText } from '../shared/order.ts';
import { baseManifest } from './base-manifest.ts';
import { lossGaps } from './gaps.ts';
import { defineGatherer } from './gatherer.ts';
import { sortProblems } from './problems.ts';

type ManifestEvidence = EvidenceOf<'manifest'>;

export const manifestGatherer = defineGatherer({
  kind: 'manifest',
  needs: [],
  device: 'none',
  async gather(context) {
    const { manifest, problems } = baseManifest(context);
    const sorted = sortProblems(problems);
    return {
      gaps: lossGaps(sorted),
      problems: sorted,
      ...identity(manifest),
      ...sdkLevels(manifest),
      ...appearance(manifest),
      application: applicationFlags(manifest),
      features: manifest.usesFeatures.map(feature).sort(byName),
      queries: {
        packages: manifest.queries.packages.toSorted(),
        intents: manifest.queries.intents.map(intentText).sort(),
        providers: manifest.queries.providers.toSorted(),
      },
      libraries: manifest.usesLibraries
        .map(({ name, required, element }) => ({ name, required, native: element === 'uses-native-library' }))
        .sort(byName),
      metaData: metaDataRows(manifest.application.metaData),
    };
  },
});

function identity(
  manifest: Manifest,
): Pick<ManifestEvidence, 'package' | 'versionCode' | 'versionName' | 'sharedUserId' | 'installLocation'> {
  return {
    package: manifest.package,
    versionCode: manifest.longVersionCode ?? manifest.versionCode?.toString() ?? null,
    versionName: manifest.versionName ?? null,
    sharedUserId: manifest.sharedUserId ?? null,
    installLocation: manifest.installLocation ?? null,
  };
}

type SdkLevels = Pick<
  ManifestEvidence,
  'minSdk' | 'targetSdk' | 'maxSdk' | 'compileSdk' | 'declaresMinSdk' | 'declaresTargetSdk'
>;

function sdkLevels({ sdk }: Manifest): SdkLevels {
  return {
    minSdk: sdk.effectiveMin,
    targetSdk: sdk.effectiveTarget,
    maxSdk: typeof sdk.max === 'number' ? sdk.max : null,
    compileSdk: typeof sdk.compile === 'number' ? sdk.compile : null,
    declaresMinSdk: sdk.min !== undefined,
    declaresTargetSdk: sdk.target !== undefined,
  };
}

function appearance(manifest: Manifest): Pick<ManifestEvidence, 'label' | 'labelZh' | 'icon' | 'launcher'> {
  const { label, icon } = manifest.application;
  const launcher = manifest.launchers.find(({ leanback }) => !leanback) ?? manifest.launchers[0];
  return {
    label: label.text ?? null,
    labelZh: label.zhCN ?? label.text ?? null,
    icon: icon ?? null,
    launcher: launcher?.name ?? null,
  };
}

function applicationFlags({ application }: Manifest): ManifestEvidence['application'] {
  return {
    name: application.className ?? null,
    debuggable: application.debuggable ?? false,
    testOnly: application.testOnly ?? false,
    allowBackup: application.allowBackup ?? null,
    fullBackupContent: application.fullBackupContent ?? null,
    dataExtractionRules: application.dataExtractionRules ?? null,
    backupAgent: application.backupAgent ?? null,
    usesCleartextTraffic: application.usesCleartextTraffic ?? null,
    networkSecurityConfig: application.networkSecurityConfig ?? null,
    extractNativeLibs: application.extractNativeLibs ?? null,
    requestLegacyExternalStorage: application.requestLegacyExternalStorage ?? null,
    hasCode: application.hasCode ?? null,
    appComponentFactory: application.appComponentFactory ?? null,
  };
}

function feature({ name, glEsVersion, required }: UsesFeature): { name: string; required: boolean } {
  return { name: name ?? `glEsVersion ${glEsVersion ?? '?'}`, required };
}

/** One line for one `<intent>` of `<queries>`: actions, then the schemes and types it asks for. */
function intentText({ actions, data }: IntentFilter): string {
  const wanted = data.flatMap(({ scheme, host, mimeType }) => {
    const uri = scheme === undefined ? [] : [host === undefined ? `${scheme}:` : `${scheme}://${host}`];
    return mimeType === undefined ? uri : [...uri, mimeType];
  });
  return [...actions, ...wanted].join(' ');
}

/** Sorted by name; a value that is a resource comes as its path or reference. */
export function metaDataRows(metaData: readonly MetaData[]): { name: string; value: string | null }[] {
  return metaData.map(({ name, value, resource }) => ({ name, value: value ?? resource ?? null })).sort(byName);
}

function byName(one: { name: string }, other: { name: string }): number {
  return byText(one.name, other.name);
}
