/** Runtime permissions by group (AOSP `core/res/AndroidManifest.xml` and PermissionController's `Utils.PLATFORM_PERMISSIONS`). */
interface RuntimePermission {
  name: string;
  group: string;
  /** API levels at which it is a runtime permission: first, and last where it lost its meaning. */
  since: number;
  until: number;
  /** The app op it guards, where there is one. */
  op: string | undefined;
}

const forever = 10_000;

/** Name, group, app op, since, until. */
const rows: readonly (readonly [string, string, (string | undefined)?, number?, number?])[] = [
  ['READ_CALENDAR', 'CALENDAR', 'READ_CALENDAR'],
  ['WRITE_CALENDAR', 'CALENDAR', 'WRITE_CALENDAR'],
  ['READ_CALL_LOG', 'CALL_LOG', 'READ_CALL_LOG'],
  ['WRITE_CALL_LOG', 'CALL_LOG', 'WRITE_CALL_LOG'],
  ['PROCESS_OUTGOING_CALLS', 'CALL_LOG', 'PROCESS_OUTGOING_CALLS'],
  ['CAMERA', 'CAMERA', 'CAMERA'],
  ['READ_CONTACTS', 'CONTACTS', 'READ_CONTACTS'],
  ['WRITE_CONTACTS', 'CONTACTS', 'WRITE_CONTACTS'],
  ['GET_ACCOUNTS', 'CONTACTS', 'GET_ACCOUNTS'],
  ['ACCESS_FINE_LOCATION', 'LOCATION', 'FINE_LOCATION'],
  ['ACCESS_COARSE_LOCATION', 'LOCATION', 'COARSE_LOCATION'],
  ['ACCESS_BACKGROUND_LOCATION', 'LOCATION', undefined, 29],
  ['RECORD_AUDIO', 'MICROPHONE', 'RECORD_AUDIO'],
  ['READ_PHONE_STATE', 'PHONE', 'READ_PHONE_STATE'],
  ['READ_PHONE_NUMBERS', 'PHONE', 'READ_PHONE_NUMBERS', 26],
  ['CALL_PHONE', 'PHONE', 'CALL_PHONE'],
  ['ANSWER_PHONE_CALLS', 'PHONE', 'ANSWER_PHONE_CALLS', 26],
  ['ADD_VOICEMAIL', 'PHONE', 'ADD_VOICEMAIL'],
  ['USE_SIP', 'PHONE', 'USE_SIP'],
  ['BODY_SENSORS', 'SENSORS', 'BODY_SENSORS'],
  ['ACTIVITY_RECOGNITION', 'ACTIVITY_RECOGNITION', 'ACTIVITY_RECOGNITION', 29],
  ['SEND_SMS', 'SMS', 'SEND_SMS'],
  ['RECEIVE_SMS', 'SMS', 'RECEIVE_SMS'],
  ['READ_SMS', 'SMS', 'READ_SMS'],
  ['RECEIVE_WAP_PUSH', 'SMS', 'RECEIVE_WAP_PUSH'],
  ['RECEIVE_MMS', 'SMS', 'RECEIVE_MMS'],
  ['READ_EXTERNAL_STORAGE', 'STORAGE', 'READ_EXTERNAL_STORAGE'],
  ['WRITE_EXTERNAL_STORAGE', 'STORAGE', 'WRITE_EXTERNAL_STORAGE'],
  ['ACCESS_MEDIA_LOCATION', 'STORAGE', 'ACCESS_MEDIA_LOCATION', 29],
  ['READ_MEDIA_IMAGES', 'READ_MEDIA_VISUAL', 'READ_MEDIA_IMAGES', 33],
  ['READ_MEDIA_VIDEO', 'READ_MEDIA_VISUAL', 'READ_MEDIA_VIDEO', 33],
  ['READ_MEDIA_VISUAL_USER_SELECTED', 'READ_MEDIA_VISUAL', undefined, 34],
  ['READ_MEDIA_AUDIO', 'READ_MEDIA_AURAL', 'READ_MEDIA_AUDIO', 33],
  ['POST_NOTIFICATIONS', 'NOTIFICATIONS', 'POST_NOTIFICATION', 33],
  ['BLUETOOTH_CONNECT', 'NEARBY_DEVICES', 'BLUETOOTH_CONNECT', 31],
  ['BLUETOOTH_SCAN', 'NEARBY_DEVICES', 'BLUETOOTH_SCAN', 31],
  ['BLUETOOTH_ADVERTISE', 'NEARBY_DEVICES', 'BLUETOOTH_ADVERTISE', 31],
  ['NEARBY_WIFI_DEVICES', 'NEARBY_DEVICES', 'NEARBY_WIFI_DEVICES', 33],
];

const catalogue: ReadonlyMap<string, RuntimePermission> = new Map(
  rows.map(([short, group, op, since = 23, until = forever]) => {
    const name =
      short === 'ADD_VOICEMAIL' ? 'com.android.voicemail.permission.ADD_VOICEMAIL' : `android.permission.${short}`;
    return [name, { name, group: `android.permission-group.${group}`, since, until, op }];
  }),
);

/** undefined: not a runtime permission of that level. */
export function runtimePermission(name: string, apiLevel: number): RuntimePermission | undefined {
  const found = catalogue.get(name);
  return found !== undefined && found.since <= apiLevel && apiLevel <= found.until ? found : undefined;
}

export function permissionOfOp(op: string): string | undefined {
  for (const permission of catalogue.values()) if (permission.op === op) return permission.name;
  return undefined;
}

export function opOfPermission(name: string): string | undefined {
  return catalogue.get(name)?.op;
}

export const backgroundLocation = 'android.permission.ACCESS_BACKGROUND_LOCATION';
export const fineLocation = 'android.permission.ACCESS_FINE_LOCATION';
export const coarseLocation = 'android.permission.ACCESS_COARSE_LOCATION';
export const postNotifications = 'android.permission.POST_NOTIFICATIONS';

/** Never granted at install and by no dialog, only in the settings: `SYSTEM_ALERT_WINDOW` and its kind (protection level `appop`). */
const special: ReadonlySet<string> = new Set(
  [
    'SYSTEM_ALERT_WINDOW',
    'WRITE_SETTINGS',
    'REQUEST_INSTALL_PACKAGES',
    'PACKAGE_USAGE_STATS',
    'MANAGE_EXTERNAL_STORAGE',
    'SCHEDULE_EXACT_ALARM',
    'MANAGE_MEDIA',
  ].map((name) => `android.permission.${name}`),
);

/** Only the system and apps signed as it get these; a phone refuses them silently. */
const systemOnly =
  /^android\.permission\.(?:WRITE_SECURE_SETTINGS|READ_LOGS|DUMP|INSTALL_PACKAGES|DELETE_PACKAGES|GRANT_RUNTIME_PERMISSIONS|SET_TIME|SET_TIME_ZONE|MODIFY_PHONE_STATE|READ_PRIVILEGED_PHONE_STATE|BIND_\w+|MOUNT_\w+|REBOOT|SHUTDOWN|STATUS_BAR|CHANGE_CONFIGURATION|WRITE_MEDIA_STORAGE|ACCESS_MOCK_LOCATION|INJECT_EVENTS|DEVICE_POWER|UPDATE_DEVICE_STATS|CALL_PRIVILEGED|CAPTURE_\w+|PACKAGE_VERIFICATION_AGENT)$/;

export function grantedAtInstall(name: string, apiLevel: number): boolean {
  if (runtimePermission(name, apiLevel) !== undefined || special.has(name)) return false;
  return name.startsWith('android.permission.') && !systemOnly.test(name);
}
