import type { Manifest } from '../../../apk/manifest/model.ts';
import type { ZipArchive } from '../../../apk/zip/model.ts';

/** One APK of an installed app. */
export interface InstalledPart {
  /** `base.apk`, `split_config.zh.apk`. */
  file: string;
  /** Split name; empty for the base. */
  split: string;
  archive: ZipArchive;
  bytes: Uint8Array;
}

/** Flags of PackageManager (`FLAG_PERMISSION_USER_SET` …), as `dumpsys package` prints them. */
export type PermissionFlag = 'USER_SET' | 'USER_FIXED' | 'ONE_TIME' | 'POLICY_FIXED' | 'USER_SENSITIVE_WHEN_GRANTED';

export interface PermissionState {
  granted: boolean;
  flags: Set<PermissionFlag>;
}

export type EnabledState = 'default' | 'enabled' | 'disabled' | 'disabled-user' | 'disabled-until-used';

/** What PackageManagerService knows of one package. Times are milliseconds on the phone's clock. */
export interface InstalledPackage {
  readonly name: string;
  label: string;
  versionCode: number;
  versionName: string;
  manifest: Manifest;
  parts: readonly InstalledPart[];
  /** SHA-256 of the signing certificates, hex. */
  signers: readonly string[];
  signatureScheme: number;
  readonly uid: number;
  /** `/data/app/~~…==/pkg-…==`. */
  codePath: string;
  firstInstallTime: number;
  lastUpdateTime: number;
  installer: string | undefined;
  enabled: EnabledState;
  /** Components whose state differs from the manifest's, by class name. */
  components: Map<string, EnabledState>;
  /** Never started, or stopped by force: gets no broadcasts. */
  stopped: boolean;
  /** Permissions granted at install, by name. */
  installPermissions: Set<string>;
  runtimePermissions: Map<string, PermissionState>;
  /** Folder of the host where the app's data lives. */
  dataDirectory: string;
  /** Entry of the first page; undefined for an app without web assets. */
  startPage: string | undefined;
}

/** Packages of the system image: known by name, without code of their own. */
export interface SystemPackage {
  name: string;
  versionCode: number;
  label: string;
  uid: number;
  codePath: string;
}
