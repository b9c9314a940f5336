/** Components and their intent filters, as the manifest declares them and as the platform reads them. */

export const componentKinds = ['activity', 'activity-alias', 'service', 'receiver', 'provider'] as const;
export type ComponentKind = (typeof componentKinds)[number];

export interface ComponentBase {
  /** Full class name. */
  readonly name: string;
  readonly label?: string;
  readonly icon?: string;
  /** As declared. */
  readonly enabled?: boolean;
  /** The component's own flag (default true) and the application's. */
  readonly effectiveEnabled: boolean;
  /** As declared. */
  readonly exported?: boolean;
  /** By the platform's default rule where undeclared: intent filters for all but providers, target SDK < 17 for providers. */
  readonly effectiveExported: boolean;
  /** As declared. */
  readonly permission?: string;
  /** The component's own permission, else the application's. */
  readonly effectivePermission?: string;
  readonly process?: string;
  readonly directBootAware?: boolean;
  readonly intentFilters: readonly IntentFilter[];
  readonly metaData: readonly MetaData[];
}

export interface ActivityAttributes {
  readonly launchMode?: LaunchMode;
  readonly taskAffinity?: string;
  readonly excludeFromRecents?: boolean;
  readonly allowTaskReparenting?: boolean;
  readonly showWhenLocked?: boolean;
  readonly screenOrientation?: string;
  readonly resizeableActivity?: boolean;
  readonly supportsPictureInPicture?: boolean;
  readonly theme?: string;
}

export const launchModes = ['standard', 'singleTop', 'singleTask', 'singleInstance', 'singleInstancePerTask'] as const;
export type LaunchMode = (typeof launchModes)[number];

export interface Activity extends ComponentBase, ActivityAttributes {
  readonly kind: 'activity';
  readonly parentActivityName?: string;
}

export interface ActivityAlias extends ComponentBase, ActivityAttributes {
  readonly kind: 'activity-alias';
  /** Full class name of the activity it stands for. */
  readonly targetActivity?: string;
}

export interface Service extends ComponentBase {
  readonly kind: 'service';
  /** `dataSync`, `location` …; bits without a name as `0x4000000`. */
  readonly foregroundServiceTypes: readonly string[];
  readonly isolatedProcess?: boolean;
  readonly externalService?: boolean;
  readonly stopWithTask?: boolean;
}

export interface Receiver extends ComponentBase {
  readonly kind: 'receiver';
}

export interface Provider extends ComponentBase {
  readonly kind: 'provider';
  readonly authorities: readonly string[];
  readonly readPermission?: string;
  readonly writePermission?: string;
  readonly effectiveReadPermission?: string;
  readonly effectiveWritePermission?: string;
  readonly grantUriPermissions?: boolean;
  readonly uriGrants: readonly PathPattern[];
  readonly pathPermissions: readonly PathPermission[];
  readonly multiprocess?: boolean;
  readonly syncable?: boolean;
  readonly initOrder?: number;
}

export type Component = Activity | ActivityAlias | Service | Receiver | Provider;

export const pathKinds = ['path', 'pathPrefix', 'pathPattern', 'pathSuffix', 'pathAdvancedPattern'] as const;
export type PathKind = (typeof pathKinds)[number];

export interface PathPattern {
  readonly kind: PathKind;
  readonly value: string;
}

export interface PathPermission {
  readonly paths: readonly PathPattern[];
  readonly permission?: string;
  readonly readPermission?: string;
  readonly writePermission?: string;
}

export interface IntentFilter {
  readonly actions: readonly string[];
  readonly categories: readonly string[];
  /** One entry per `<data>` element; the platform combines the attributes of all of them. */
  readonly data: readonly IntentData[];
  readonly autoVerify?: boolean;
  readonly priority?: number;
  readonly label?: string;
}

export interface IntentData {
  readonly scheme?: string;
  readonly host?: string;
  readonly port?: string;
  readonly mimeType?: string;
  readonly ssp?: string;
  readonly sspPrefix?: string;
  readonly sspPattern?: string;
  readonly paths: readonly PathPattern[];
}

export interface MetaData {
  readonly name: string;
  /** The value, resolved and as text (`true`, `7`, `com.example.Key`). */
  readonly value?: string;
  /** `android:resource` resolved to a file path, or the reference as `@0x7f…` where it is no file. */
  readonly resource?: string;
}
