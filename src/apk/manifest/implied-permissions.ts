import { withFields } from './fields.ts';
import type { ImpliedPermission } from './model.ts';

interface ImplicationRule {
  /** The declared permission; absent when the target SDK alone decides. */
  readonly from?: string;
  readonly belowTargetSdk?: number;
  readonly gives: readonly string[];
  /** `aapt dump badging` prints it. */
  readonly aapt?: true;
}

/**
 * AOSP frameworks/base data/etc/platform.xml (`split-permission`) and, for target SDK < 4, `CompatibilityPermissionInfo`. In an order
 * in which a given permission can be the source of a later rule. Rules behind a feature flag are left out.
 */
const rules: readonly ImplicationRule[] = [
  { belowTargetSdk: 4, gives: ['WRITE_EXTERNAL_STORAGE', 'READ_PHONE_STATE'], aapt: true },
  { from: 'WRITE_EXTERNAL_STORAGE', gives: ['READ_EXTERNAL_STORAGE'], aapt: true },
  { from: 'READ_CONTACTS', belowTargetSdk: 16, gives: ['READ_CALL_LOG'], aapt: true },
  { from: 'WRITE_CONTACTS', belowTargetSdk: 16, gives: ['WRITE_CALL_LOG'], aapt: true },
  { from: 'ACCESS_FINE_LOCATION', gives: ['ACCESS_COARSE_LOCATION'] },
  { from: 'ACCESS_FINE_LOCATION', belowTargetSdk: 29, gives: ['ACCESS_BACKGROUND_LOCATION'] },
  { from: 'ACCESS_COARSE_LOCATION', belowTargetSdk: 29, gives: ['ACCESS_BACKGROUND_LOCATION'] },
  { from: 'READ_EXTERNAL_STORAGE', belowTargetSdk: 29, gives: ['ACCESS_MEDIA_LOCATION'] },
  { from: 'WRITE_EXTERNAL_STORAGE', belowTargetSdk: 29, gives: ['ACCESS_MEDIA_LOCATION'] },
  { from: 'BLUETOOTH', belowTargetSdk: 31, gives: ['BLUETOOTH_SCAN', 'BLUETOOTH_CONNECT', 'BLUETOOTH_ADVERTISE'] },
  {
    from: 'BLUETOOTH_ADMIN',
    belowTargetSdk: 31,
    gives: ['BLUETOOTH_SCAN', 'BLUETOOTH_CONNECT', 'BLUETOOTH_ADVERTISE'],
  },
  { from: 'BODY_SENSORS', belowTargetSdk: 33, gives: ['BODY_SENSORS_BACKGROUND'] },
  { from: 'BODY_SENSORS', belowTargetSdk: 36, gives: ['health.READ_HEART_RATE'] },
  { from: 'BODY_SENSORS_BACKGROUND', belowTargetSdk: 36, gives: ['health.READ_HEALTH_DATA_IN_BACKGROUND'] },
  {
    from: 'READ_EXTERNAL_STORAGE',
    belowTargetSdk: 33,
    gives: ['READ_MEDIA_AUDIO', 'READ_MEDIA_VIDEO', 'READ_MEDIA_IMAGES'],
  },
  {
    from: 'WRITE_EXTERNAL_STORAGE',
    belowTargetSdk: 33,
    gives: ['READ_MEDIA_AUDIO', 'READ_MEDIA_VIDEO', 'READ_MEDIA_IMAGES'],
  },
  { from: 'READ_MEDIA_IMAGES', gives: ['READ_MEDIA_VISUAL_USER_SELECTED'] },
  { from: 'READ_MEDIA_VIDEO', gives: ['READ_MEDIA_VISUAL_USER_SELECTED'] },
  { from: 'ACCESS_MEDIA_LOCATION', gives: ['READ_MEDIA_VISUAL_USER_SELECTED'] },
];

const prefix = 'android.permission.';

/** What the platform adds to the declared permissions; each once, by the first rule that gives it. */
export function impliedPermissions(declared: readonly string[], targetSdk: number): ImpliedPermission[] {
  const held = new Set(declared);
  const implied: ImpliedPermission[] = [];
  for (const rule of rules) {
    if (rule.belowTargetSdk !== undefined && targetSdk >= rule.belowTargetSdk) continue;
    if (rule.from !== undefined && !held.has(prefix + rule.from)) continue;
    for (const given of rule.gives) {
      const name = prefix + given;
      if (held.has(name)) continue;
      held.add(name);
      implied.push(
        withFields<ImpliedPermission>({
          name,
          from: rule.from === undefined ? undefined : prefix + rule.from,
          belowTargetSdk: rule.belowTargetSdk,
          reason: reasonOf(rule),
          listedByAapt: rule.aapt ?? false,
        }),
      );
    }
  }
  return implied;
}

function reasonOf({ from, belowTargetSdk }: ImplicationRule): string {
  const reasons: string[] = [];
  if (belowTargetSdk !== undefined) reasons.push(`targetSdkVersion < ${belowTargetSdk}`);
  if (from !== undefined) reasons.push(`requested ${from}`);
  return reasons.join(' and ');
}
