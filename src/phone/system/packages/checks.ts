import type { ParsedApk } from './parse.ts';
import { InstallFailure } from './failure.ts';
import type { InstalledPackage } from './model.ts';

export interface InstallOptions {
  replace: boolean;
  downgrade: boolean;
  testOnly: boolean;
  /** `-g`: every runtime permission is granted. */
  grantAll: boolean;
  bypassLowTarget: boolean;
  installer: string | undefined;
  /** `-p`: splits are added to this installed package. */
  inherit: string | undefined;
}

export interface Environment {
  apiLevel: number;
  abis: readonly string[];
  installed(name: string): InstalledPackage | undefined;
  all(): readonly InstalledPackage[];
}

type Check = (apks: readonly ParsedApk[], base: ParsedApk, options: InstallOptions, environment: Environment) => void;

/** What PackageInstallerSession and InstallPackageHelper ask, in their order. Each throws InstallFailure. */
export function checkInstall(
  apks: readonly ParsedApk[],
  base: ParsedApk,
  options: InstallOptions,
  environment: Environment,
): void {
  for (const check of checks) check(apks, base, options, environment);
}

const splitsAgree: Check = (apks, base) => {
  for (const apk of apks) {
    if (apk.manifest.package !== base.manifest.package) {
      throw new InstallFailure(
        'INSTALL_FAILED_INVALID_APK',
        `${apk.split || 'base'} package ${apk.manifest.package} inconsistent with ${base.manifest.package}`,
      );
    }
    if (apk.manifest.versionCode !== base.manifest.versionCode) {
      throw new InstallFailure(
        'INSTALL_FAILED_INVALID_APK',
        `${apk.split} version code ${apk.manifest.versionCode ?? 0} inconsistent with ${base.manifest.versionCode ?? 0}`,
      );
    }
    if (apk.signers.join() !== base.signers.join()) {
      throw new InstallFailure('INSTALL_FAILED_INVALID_APK', `${apk.split} signatures are inconsistent`);
    }
  }
};

const splitsAreDistinct: Check = (apks) => {
  const seen = new Set<string>();
  for (const { split } of apks) {
    if (seen.has(split))
      throw new InstallFailure('INSTALL_FAILED_INVALID_APK', `Split ${split || 'null'} was defined multiple times`);
    seen.add(split);
  }
};

const sdkFits: Check = (_apks, base, options, { apiLevel }) => {
  const { effectiveMin, effectiveTarget } = base.manifest.sdk;
  if (effectiveMin > apiLevel) {
    throw new InstallFailure(
      'INSTALL_FAILED_OLDER_SDK',
      `Failed parse during installPackageLI: Requires newer sdk version #${effectiveMin} (current version is #${apiLevel})`,
    );
  }
  const lowestTarget = apiLevel >= 35 ? 24 : apiLevel >= 34 ? 23 : 0;
  if (effectiveTarget < lowestTarget && !options.bypassLowTarget) {
    throw new InstallFailure(
      'INSTALL_FAILED_DEPRECATED_SDK_VERSION',
      `App package must target at least SDK version ${lowestTarget}, but found ${effectiveTarget}`,
    );
  }
};

const exportedIsSaid: Check = (_apks, { manifest }, _options, { apiLevel }) => {
  if (apiLevel < 31 || manifest.sdk.effectiveTarget < 31) return;
  const silent = manifest.components.find(
    (one) => one.kind !== 'provider' && one.intentFilters.length > 0 && one.exported === undefined,
  );
  if (silent === undefined) return;
  throw new InstallFailure(
    'INSTALL_PARSE_FAILED_MANIFEST_MALFORMED',
    `Failed parse during installPackageLI: ${silent.name}: Targeting S+ (version 31 and above) requires that an explicit value for android:exported be defined when intent filters are present`,
  );
};

const resourcesAreStored: Check = (apks, { manifest }, _options, { apiLevel }) => {
  if (apiLevel < 30 || manifest.sdk.effectiveTarget < 30) return;
  for (const { archive } of apks) {
    const table = archive.find('resources.arsc');
    if (table === undefined || (table.stored && table.dataOffset % 4 === 0)) continue;
    throw new InstallFailure(
      '-124',
      'Failed parse during installPackageLI: Targeting R+ (version 30 and above) requires the resources.arsc of installed APKs to be stored uncompressed and aligned on a 4-byte boundary',
    );
  }
};

const notTestOnly: Check = (_apks, { manifest }, { testOnly }) => {
  if (manifest.application.testOnly === true && !testOnly)
    throw new InstallFailure('INSTALL_FAILED_TEST_ONLY', 'installPackageLI');
};

const replaces: Check = (_apks, base, options, { installed, apiLevel }) => {
  const existing = installed(base.manifest.package);
  if (existing === undefined) return;
  if (!options.replace && options.inherit === undefined) {
    throw new InstallFailure(
      'INSTALL_FAILED_ALREADY_EXISTS',
      `Attempt to re-install ${existing.name} without first uninstalling.`,
    );
  }
  if (existing.signers.join() !== base.signers.join()) {
    const words =
      apiLevel >= 30
        ? `Existing package ${existing.name} signatures do not match newer version; ignoring!`
        : `Package ${existing.name} signatures do not match previously installed version; ignoring!`;
    throw new InstallFailure('INSTALL_FAILED_UPDATE_INCOMPATIBLE', words);
  }
  const code = versionCodeOf(base);
  // A debuggable system lets `-d` go back in any case; others only for a debuggable app. This phone's build is a debuggable one.
  if (code < existing.versionCode && !options.downgrade) {
    throw new InstallFailure(
      'INSTALL_FAILED_VERSION_DOWNGRADE',
      `Downgrade detected: Update version code ${code} is older than current ${existing.versionCode}`,
    );
  }
};

const abiFits: Check = (apks, _base, _options, { abis }) => {
  const found = new Set<string>();
  for (const { archive } of apks) {
    for (const { name } of archive.entries) {
      const abi = /^lib\/([^/]+)\/[^/]+\.so$/.exec(name)?.[1];
      if (abi !== undefined) found.add(abi);
    }
  }
  if (found.size === 0 || abis.some((abi) => found.has(abi))) return;
  throw new InstallFailure('INSTALL_FAILED_NO_MATCHING_ABIS', 'Failed to extract native libraries, res=-113');
};

const namesAreFree: Check = (_apks, { manifest }, _options, { all }) => {
  for (const other of all()) {
    if (other.name === manifest.package) continue;
    const taken = new Set(other.manifest.permissions.map(({ name }) => name));
    const permission = manifest.permissions.find(({ name }) => taken.has(name));
    if (permission !== undefined) {
      throw new InstallFailure(
        'INSTALL_FAILED_DUPLICATE_PERMISSION',
        `Package ${manifest.package} attempting to redeclare permission ${permission.name} already owned by ${other.name}`,
      );
    }
    const authorities = new Set(authoritiesOf(other.manifest.components));
    const authority = authoritiesOf(manifest.components).find((name) => authorities.has(name));
    if (authority !== undefined) {
      throw new InstallFailure(
        'INSTALL_FAILED_CONFLICTING_PROVIDER',
        `Can't install because provider name ${authority} (in package ${manifest.package}) is already used by ${other.name}`,
      );
    }
  }
};

const checks: readonly Check[] = [
  splitsAreDistinct,
  splitsAgree,
  sdkFits,
  exportedIsSaid,
  resourcesAreStored,
  notTestOnly,
  replaces,
  abiFits,
  namesAreFree,
];

export function versionCodeOf({ manifest }: ParsedApk): number {
  return manifest.longVersionCode === undefined ? (manifest.versionCode ?? 0) : Number(manifest.longVersionCode);
}

function authoritiesOf(components: ParsedApk['manifest']['components']): readonly string[] {
  return components.flatMap((one) => (one.kind === 'provider' ? one.authorities : []));
}
