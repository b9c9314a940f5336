import type { Text } from '../../shared/text.ts';

/**
 * Who gets a permission. `normal`: every app that declares it. `dangerous`: the user decides at run time. `appop`: the user decides on a
 * page of the system settings. `signature`: apps signed like the platform, or the system that binds a service. `privileged`: preinstalled
 * apps. `internal`: roles and the system itself. From `android:protectionLevel`, flags left out.
 */
export type PermissionLevel = 'normal' | 'dangerous' | 'appop' | 'signature' | 'privileged' | 'internal';

/** Groups of run-time permissions as the user sees them, without their `android.permission-group.` prefix. */
export const permissionGroups = {
  ACTIVITY_RECOGNITION: { zh: '身体活动', en: 'physical activity' },
  CALENDAR: { zh: '日历', en: 'calendar' },
  CALL_LOG: { zh: '通话记录', en: 'call log' },
  CAMERA: { zh: '相机', en: 'camera' },
  CONTACTS: { zh: '通讯录', en: 'contacts' },
  LOCATION: { zh: '位置', en: 'location' },
  MICROPHONE: { zh: '麦克风', en: 'microphone' },
  NEARBY_DEVICES: { zh: '附近设备', en: 'nearby devices' },
  NOTIFICATIONS: { zh: '通知', en: 'notifications' },
  PHONE: { zh: '电话', en: 'phone' },
  SENSORS: { zh: '身体传感器', en: 'body sensors' },
  SMS: { zh: '短信', en: 'SMS' },
  STORAGE: { zh: '存储与媒体', en: 'storage and media' },
} as const satisfies Record<string, Text>;

export type PermissionGroup = keyof typeof permissionGroups;

/** Name (without a dot: an `android.permission.` one), level, API level of introduction, meaning in Chinese and English. */
type PermissionRow = readonly [string, PermissionLevel, number, string, string];

export interface PermissionSection {
  group: PermissionGroup | null;
  /** Through it personal information can be collected (GB/T 41391 appendix D, TC260-PG-20204A appendix A, and their like since). */
  personal: boolean;
  /** Special and sensitive (TC260-PG-20204A appendix B): granted apart from the ordinary run-time prompts. */
  special: boolean;
  rows: readonly PermissionRow[];
}

export interface PermissionEntry {
  /** Full name. */
  name: string;
  level: PermissionLevel;
  group: PermissionGroup | null;
  /**
   * API level of the first platform release that defines it, hidden ones included. From the platform manifests of levels 4 to 36; what stood
   * in level 4 counts as 1 unless documented otherwise, and levels 5, 6, 11, 12 and 20 are told only where documented.
   */
  since: number;
  /** API level from which on it has no effect; null while in force. */
  removed: number | null;
  personal: boolean;
  special: boolean;
  meaning: Text;
}
