import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { Budget, defaultLimits } from '../../../shared/budget.ts';
import type { Faults } from '../../faults.ts';
import type { PhoneProfile } from '../../profile.ts';
import { initialPermissions } from '../permissions/initial.ts';
import { supportedAbis } from '../properties.ts';
import { checkInstall, versionCodeOf, type InstallOptions } from './checks.ts';
import { InstallFailure } from './failure.ts';
import type { InstalledPackage, InstalledPart, SystemPackage } from './model.ts';
import { parseApk, type ParsedApk } from './parse.ts';
import { findStartPage } from './start-page.ts';
import { systemPackages } from './system-packages.ts';

/** PackageManagerService of one phone and one user. */
export interface Packages {
  readonly system: readonly SystemPackage[];
  /** In the order installed. */
  list(): readonly InstalledPackage[];
  find(name: string): InstalledPackage | undefined;
  /** Base and splits together. Throws InstallFailure. */
  install(apks: readonly Uint8Array[], options: InstallOptions): Promise<InstalledPackage>;
  /** False: no such package. */
  uninstall(name: string): Promise<boolean>;
  /** `pm clear`: the data folder is a new one, runtime permissions are as after installing. */
  clear(app: InstalledPackage): void;
  onInstall(listener: (app: InstalledPackage, updated: boolean) => void): void;
  /** Called before the package is replaced or gone: its process must end. */
  onRemove(listener: (app: InstalledPackage) => Promise<void> | void): void;
}

export interface PackagesOptions {
  profile: PhoneProfile;
  faults: Faults;
  now(): number;
  /** Folder of the host under which each app gets one for its data. */
  dataRoot: string;
  /** Bytes that APKs may take on the phone. */
  storage: number;
}

const firstAppId = 10_100;

export function createPackages({ profile, faults, now, dataRoot, storage }: PackagesOptions): Packages {
  const packages = new Map<string, InstalledPackage>();
  const installListeners: ((app: InstalledPackage, updated: boolean) => void)[] = [];
  const removeListeners: ((app: InstalledPackage) => Promise<void> | void)[] = [];
  const abis = supportedAbis(profile.abi);
  let nextUid = firstAppId;
  let dataFolders = 0;

  const newDataFolder = (name: string): string => {
    const folder = join(dataRoot, `${name}-${(dataFolders += 1)}`);
    mkdirSync(folder, { recursive: true });
    return folder;
  };

  const merge = (apks: readonly ParsedApk[], base: ParsedApk, options: InstallOptions): InstalledPackage => {
    const existing = packages.get(base.manifest.package);
    const kept = options.inherit === undefined ? [] : (existing?.parts ?? []);
    const added = apks.map(toPart);
    const parts = [...kept.filter((part) => !added.some(({ split }) => split === part.split)), ...added].sort(
      (one, other) => (one.split < other.split ? -1 : 1),
    );
    return {
      ...identity(base, profile.locale),
      parts,
      uid: existing?.uid ?? (nextUid += 1),
      codePath: codePathOf(base.manifest.package, packages.size + parts.length + now()),
      firstInstallTime: existing?.firstInstallTime ?? now(),
      lastUpdateTime: now(),
      installer: options.installer,
      enabled: existing?.enabled ?? 'default',
      components: existing?.components ?? new Map(),
      stopped: existing?.stopped ?? true,
      ...initialPermissions(base.manifest, profile.apiLevel, existing, options.grantAll),
      dataDirectory: existing?.dataDirectory ?? newDataFolder(base.manifest.package),
      startPage: findStartPage(
        parts.map(({ archive }) => archive),
        new Budget(defaultLimits),
      ),
    };
  };

  const used = (except: string): number =>
    [...packages.values()]
      .filter(({ name }) => name !== except)
      .flatMap(({ parts }) => parts)
      .reduce((sum, { bytes }) => sum + bytes.length, 0);

  return {
    system: systemPackages(profile),
    list: () => [...packages.values()],
    find: (name) => packages.get(name),
    async install(files, options) {
      if (faults.installFailure !== undefined) throw new InstallFailure(faults.installFailure);
      const apks = await Promise.all(
        files.map((bytes, index) => parseApk(bytes, index === 0 ? 'base.apk' : `${index}.apk`, profile.apiLevel)),
      );
      const base = apks.find(({ split }) => split === '') ?? inheritedBase(options, apks, packages);
      if (base === undefined)
        throw new InstallFailure('INSTALL_FAILED_INVALID_APK', 'Full install must include a base package');
      const total = apks.reduce((sum, { bytes }) => sum + bytes.length, 0);
      if (used(base.manifest.package) + total > storage) {
        throw new InstallFailure('INSTALL_FAILED_INSUFFICIENT_STORAGE', 'Failed to override installation location');
      }
      checkInstall(apks, base, options, {
        apiLevel: profile.apiLevel,
        abis,
        installed: (name) => packages.get(name),
        all: () => [...packages.values()],
      });
      const updated = packages.get(base.manifest.package);
      if (updated !== undefined) for (const listener of removeListeners) await listener(updated);
      const app = merge(apks, base, options);
      packages.set(app.name, app);
      for (const listener of installListeners) listener(app, updated !== undefined);
      return app;
    },
    async uninstall(name) {
      const app = packages.get(name);
      if (app === undefined) return false;
      for (const listener of removeListeners) await listener(app);
      packages.delete(name);
      rmSync(app.dataDirectory, { recursive: true, force: true, maxRetries: 3 });
      return true;
    },
    clear(app) {
      rmSync(app.dataDirectory, { recursive: true, force: true, maxRetries: 3 });
      app.dataDirectory = newDataFolder(app.name);
      const fresh = initialPermissions(app.manifest, profile.apiLevel, undefined, false);
      app.runtimePermissions = fresh.runtimePermissions;
      app.stopped = true;
    },
    onInstall: (listener) => installListeners.push(listener),
    onRemove: (listener) => removeListeners.push(listener),
  };
}

function identity(base: ParsedApk, locale: string) {
  const { manifest } = base;
  const { label } = manifest.application;
  const chinese = locale.startsWith('zh') ? label.zhCN : undefined;
  return {
    name: manifest.package,
    label: chinese ?? label.text ?? manifest.package,
    versionCode: versionCodeOf(base),
    versionName: manifest.versionName ?? '',
    manifest,
    signers: base.signers,
    signatureScheme: base.signatureScheme,
  };
}

function toPart({ split, archive, bytes }: ParsedApk): InstalledPart {
  return { file: split === '' ? 'base.apk' : `split_${split}.apk`, split, archive, bytes };
}

/** `pm install -p PKG`: the installed base stands in for the one that is not among the files. */
function inheritedBase(
  { inherit }: InstallOptions,
  apks: readonly ParsedApk[],
  packages: ReadonlyMap<string, InstalledPackage>,
): ParsedApk | undefined {
  const app = inherit === undefined ? undefined : packages.get(inherit);
  const part = app?.parts[0];
  if (app === undefined || part === undefined || apks.length === 0) return undefined;
  const { manifest, signers, signatureScheme } = app;
  return { bytes: part.bytes, archive: part.archive, manifest, split: '', signers, signatureScheme };
}

/** Two random-looking folder names, as since Android 11. */
function codePathOf(name: string, seed: number): string {
  const text = (salt: number): string =>
    Buffer.from(`${name}${seed * salt}`)
      .toString('base64url')
      .slice(-22)
      .padEnd(22, 'A');
  return `/data/app/~~${text(7)}==/${name}-${text(13)}==`;
}
