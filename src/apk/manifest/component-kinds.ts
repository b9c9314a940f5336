import { bool, children, className, int, reference, split, text } from './access.ts';
import type { ComponentSource } from './components.ts';
import { foregroundServiceTypes, namesOfBits, screenOrientations } from './constants.ts';
import { type Complete, withFields } from './fields.ts';
import { readPaths } from './intent-filters.ts';
import {
  type Activity,
  type ActivityAlias,
  type ActivityAttributes,
  launchModes,
  type PathPermission,
  type Provider,
  type Receiver,
  type Service,
} from './model.ts';

export function readActivity(source: ComponentSource): Activity {
  const { base, context, element, around } = source;
  return withFields<Activity>({
    kind: 'activity',
    ...base,
    ...activityAttributes(source),
    parentActivityName: className(around.packageName, text(context, element, 'parentActivityName')),
  });
}

export function readActivityAlias(source: ComponentSource): ActivityAlias {
  const { base, context, element, around } = source;
  return withFields<ActivityAlias>({
    kind: 'activity-alias',
    ...base,
    ...activityAttributes(source),
    targetActivity: className(around.packageName, text(context, element, 'targetActivity')),
  });
}

function activityAttributes({ context, element }: ComponentSource): Complete<ActivityAttributes> {
  const launchMode = int(context, element, 'launchMode');
  const orientation = int(context, element, 'screenOrientation');
  return {
    launchMode: launchMode === undefined ? undefined : launchModes[launchMode],
    taskAffinity: text(context, element, 'taskAffinity'),
    excludeFromRecents: bool(context, element, 'excludeFromRecents'),
    allowTaskReparenting: bool(context, element, 'allowTaskReparenting'),
    showWhenLocked: bool(context, element, 'showWhenLocked'),
    screenOrientation:
      orientation === undefined ? undefined : (screenOrientations[orientation + 1] ?? String(orientation)),
    resizeableActivity: bool(context, element, 'resizeableActivity'),
    supportsPictureInPicture: bool(context, element, 'supportsPictureInPicture'),
    theme: reference(context, element, 'theme'),
  };
}

export function readService({ base, context, element }: ComponentSource): Service {
  return withFields<Service>({
    kind: 'service',
    ...base,
    foregroundServiceTypes: namesOfBits(int(context, element, 'foregroundServiceType') ?? 0, foregroundServiceTypes),
    isolatedProcess: bool(context, element, 'isolatedProcess'),
    externalService: bool(context, element, 'externalService'),
    stopWithTask: bool(context, element, 'stopWithTask'),
  });
}

export function readReceiver({ base }: ComponentSource): Receiver {
  return withFields<Receiver>({ kind: 'receiver', ...base });
}

export function readProvider({ base, context, element }: ComponentSource): Provider {
  const readPermission = text(context, element, 'readPermission');
  const writePermission = text(context, element, 'writePermission');
  return withFields<Provider>({
    kind: 'provider',
    ...base,
    authorities: split(text(context, element, 'authorities')),
    readPermission,
    writePermission,
    effectiveReadPermission: readPermission ?? base.effectivePermission,
    effectiveWritePermission: writePermission ?? base.effectivePermission,
    grantUriPermissions: bool(context, element, 'grantUriPermissions'),
    uriGrants: children(element, 'grant-uri-permission').flatMap((grant) => readPaths(context, grant)),
    pathPermissions: children(element, 'path-permission').map((path) =>
      withFields<PathPermission>({
        paths: readPaths(context, path),
        permission: text(context, path, 'permission'),
        readPermission: text(context, path, 'readPermission'),
        writePermission: text(context, path, 'writePermission'),
      }),
    ),
    multiprocess: bool(context, element, 'multiprocess'),
    syncable: bool(context, element, 'syncable'),
    initOrder: int(context, element, 'initOrder'),
  });
}
