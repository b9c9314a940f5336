import type { Component, IntentFilter, MetaData } from './component-model.ts';

export * from './component-model.ts';

/**
 * AndroidManifest.xml as typed, JSON-safe data. Absent means "not declared"; what the platform assumes in that case stands in fields
 * named `effective…` or is told in the field's comment. References to resources are resolved; one that cannot be resolved stays as
 * `@0x7f010002` in text fields, is absent in others, and is reported as a problem.
 *
 * Attribute meanings: developer.android.com/guide/topics/manifest and AOSP frameworks/base core/res/res/values/attrs_manifest.xml.
 */
export interface Manifest {
  /** The application id; empty when the manifest has none, which is reported. */
  readonly package: string;
  readonly versionCode?: number;
  readonly versionCodeMajor?: number;
  /** `versionCodeMajor << 32 | versionCode` in decimal: a 64-bit number, so it is text. */
  readonly longVersionCode?: string;
  readonly versionName?: string;
  /** This is a split APK: its name, and the split it configures. */
  readonly split?: SplitInfo;
  readonly sharedUserId?: string;
  readonly sharedUserMaxSdkVersion?: number;
  readonly installLocation?: InstallLocation;
  /** 2 puts the app into the stricter sandbox of instant apps, which asks for signature scheme v2. */
  readonly targetSandboxVersion?: number;
  readonly sdk: SdkVersions;
  readonly usesPermissions: readonly UsesPermission[];
  /** What the platform grants on top because of what is declared; never listed in `usesPermissions`. */
  readonly impliedPermissions: readonly ImpliedPermission[];
  readonly permissions: readonly DefinedPermission[];
  readonly permissionGroups: readonly PermissionGroup[];
  readonly permissionTrees: readonly PermissionGroup[];
  readonly application: Application;
  /** In document order. */
  readonly components: readonly Component[];
  /** Activities and aliases with a filter for MAIN and LAUNCHER, in document order, by the rule of `aapt dump badging`. */
  readonly launchers: readonly Launcher[];
  readonly queries: Queries;
  readonly usesFeatures: readonly UsesFeature[];
  readonly usesLibraries: readonly UsesLibrary[];
  readonly supportsScreens: Readonly<Record<string, boolean | number>>;
  readonly instrumentations: readonly Instrumentation[];
}

export interface SplitInfo {
  readonly name: string;
  readonly configForSplit?: string;
  readonly isFeatureSplit: boolean;
}

export const installLocations = ['auto', 'internalOnly', 'preferExternal'] as const;
export type InstallLocation = (typeof installLocations)[number];

/** An API level, or the codename of an unreleased platform (`S`, `Tiramisu`). */
export type SdkVersion = number | string;

export interface SdkVersions {
  readonly min?: SdkVersion;
  readonly target?: SdkVersion;
  readonly max?: SdkVersion;
  readonly compile?: SdkVersion;
  readonly compileCodename?: string;
  /** As the platform reads it: 1 when undeclared, 10000 for a codename. */
  readonly effectiveMin: number;
  /** As the platform reads it: the minimum when undeclared, 10000 for a codename. */
  readonly effectiveTarget: number;
}

export interface UsesPermission {
  readonly name: string;
  readonly element: 'uses-permission' | 'uses-permission-sdk-23' | 'uses-permission-sdk-m';
  readonly minSdkVersion?: number;
  readonly maxSdkVersion?: number;
  readonly neverForLocation: boolean;
  readonly requiredFeatures: readonly string[];
  readonly requiredNotFeatures: readonly string[];
}

export interface ImpliedPermission {
  readonly name: string;
  /** The declared permission that brings it; absent when only the target SDK does. */
  readonly from?: string;
  /** Implied only below this target SDK; absent when always. */
  readonly belowTargetSdk?: number;
  /** One English line, worded as aapt words it: `targetSdkVersion < 4`, `requested WRITE_EXTERNAL_STORAGE`. */
  readonly reason: string;
  /** True for the rules that `aapt dump badging` prints; false for split permissions that only the running platform applies. */
  readonly listedByAapt: boolean;
}

export interface ProtectionLevel {
  readonly base: 'normal' | 'dangerous' | 'signature' | 'signatureOrSystem' | 'internal';
  /** `privileged`, `appop`, `instant` … as in `PermissionInfo`. */
  readonly flags: readonly string[];
}

export interface DefinedPermission {
  readonly name: string;
  readonly protectionLevel: ProtectionLevel;
  readonly group?: string;
  readonly label?: string;
  readonly description?: string;
  readonly maxSdkVersion?: number;
}

export interface PermissionGroup {
  readonly name: string;
  readonly label?: string;
  readonly description?: string;
}

/** Text in the app's languages. */
export interface LocalizedText {
  /** For the default configuration, as aapt prints it; absent when no text could be found. */
  readonly text?: string;
  /** The reference as declared (`@0x7f0e001b`); absent when the text stands in the manifest itself. */
  readonly reference?: string;
  /** BCP 47 locale (`zh-CN`, `sr-Latn`) → text, only those the resource table declares itself; empty for a literal. */
  readonly byLocale: Readonly<Record<string, string>>;
  /** What a phone set to Simplified Chinese (zh-Hans-CN) shows. */
  readonly zhCN?: string;
}

export interface Application {
  readonly label: LocalizedText;
  /** Path inside the APK for the highest density, or `@0x7f…` when it cannot be resolved. */
  readonly icon?: string;
  readonly roundIcon?: string;
  /** Full class name of the Application class. */
  readonly className?: string;
  /** `android:name` as written. */
  readonly name?: string;
  readonly appComponentFactory?: string;
  readonly backupAgent?: string;
  readonly manageSpaceActivity?: string;
  readonly zygotePreloadName?: string;
  readonly process?: string;
  readonly taskAffinity?: string;
  /** Permission that guards every component which names none itself. */
  readonly permission?: string;
  /** `@0x7f…` or `@android:0x0103…`; themes are not resolved. */
  readonly theme?: string;
  readonly debuggable?: boolean;
  readonly testOnly?: boolean;
  readonly allowBackup?: boolean;
  readonly effectiveAllowBackup: boolean;
  /** An XML path (`res/xml/backup.xml`), or `true`/`false`. */
  readonly fullBackupContent?: string;
  readonly fullBackupOnly?: boolean;
  readonly dataExtractionRules?: string;
  readonly usesCleartextTraffic?: boolean;
  /** Cleartext as the platform allows it by default: the attribute, else target SDK < 28. A network security config overrides it. */
  readonly effectiveUsesCleartextTraffic: boolean;
  /** Path of the XML file inside the APK. */
  readonly networkSecurityConfig?: string;
  readonly extractNativeLibs?: boolean;
  readonly useEmbeddedDex?: boolean;
  readonly requestLegacyExternalStorage?: boolean;
  readonly preserveLegacyExternalStorage?: boolean;
  readonly hasFragileUserData?: boolean;
  readonly allowClearUserData?: boolean;
  readonly allowNativeHeapPointerTagging?: boolean;
  readonly hasCode?: boolean;
  readonly largeHeap?: boolean;
  readonly hardwareAccelerated?: boolean;
  readonly persistent?: boolean;
  readonly directBootAware?: boolean;
  readonly enabled?: boolean;
  readonly supportsRtl?: boolean;
  readonly resizeableActivity?: boolean;
  readonly vmSafeMode?: boolean;
  readonly isGame?: boolean;
  readonly profileable: boolean;
  readonly allowAudioPlaybackCapture?: boolean;
  readonly localeConfig?: string;
  readonly metaData: readonly MetaData[];
}

export interface Launcher {
  readonly name: string;
  readonly kind: 'activity' | 'activity-alias';
  readonly label?: string;
  readonly icon?: string;
  /** Only a television launcher shows it. */
  readonly leanback: boolean;
  /** False when it is switched off, so that no launcher shows it until the app switches it on. */
  readonly effectiveEnabled: boolean;
}

export interface Queries {
  readonly packages: readonly string[];
  readonly intents: readonly IntentFilter[];
  readonly providers: readonly string[];
}

export interface UsesFeature {
  /** Absent for an OpenGL ES requirement. */
  readonly name?: string;
  readonly required: boolean;
  readonly version?: number;
  /** `2.0`, `3.1`. */
  readonly glEsVersion?: string;
}

export interface UsesLibrary {
  readonly name: string;
  readonly element: 'uses-library' | 'uses-native-library' | 'uses-static-library' | 'uses-sdk-library';
  readonly required: boolean;
}

export interface Instrumentation {
  readonly name: string;
  readonly targetPackage?: string;
  readonly functionalTest?: boolean;
  readonly handleProfiling?: boolean;
}
