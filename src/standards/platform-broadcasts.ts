/** Broadcasts after the phone has started; `QUICKBOOT_POWERON` is HTC's and some other makers'. */
export const bootActions: ReadonlySet<string> = new Set([
  'android.intent.action.BOOT_COMPLETED',
  'android.intent.action.LOCKED_BOOT_COMPLETED',
  'android.intent.action.QUICKBOOT_POWERON',
  'com.htc.intent.action.QUICKBOOT_POWERON',
  'android.intent.action.USER_UNLOCKED',
]);

/**
 * Frequent system events that wake an app whose manifest registers for them. `exempt`: still delivered to manifest receivers of apps that
 * target 26 or more (developer.android.com/develop/background-work/background-tasks/broadcasts/broadcast-exceptions).
 */
export const wakeActions: ReadonlyMap<string, { exempt: boolean }> = new Map([
  ['android.intent.action.USER_PRESENT', { exempt: false }],
  ['android.intent.action.ACTION_POWER_CONNECTED', { exempt: false }],
  ['android.intent.action.ACTION_POWER_DISCONNECTED', { exempt: false }],
  ['android.intent.action.BATTERY_LOW', { exempt: false }],
  ['android.intent.action.BATTERY_OKAY', { exempt: false }],
  ['android.intent.action.PACKAGE_ADDED', { exempt: false }],
  ['android.intent.action.PACKAGE_CHANGED', { exempt: false }],
  ['android.intent.action.PACKAGE_REMOVED', { exempt: false }],
  ['android.intent.action.PACKAGE_REPLACED', { exempt: false }],
  ['android.net.conn.CONNECTIVITY_CHANGE', { exempt: false }],
  ['android.net.wifi.STATE_CHANGE', { exempt: false }],
  ['android.net.wifi.WIFI_STATE_CHANGED', { exempt: false }],
  ['android.intent.action.MEDIA_MOUNTED', { exempt: true }],
  ['android.intent.action.MEDIA_UNMOUNTED', { exempt: true }],
  ['android.intent.action.NEW_OUTGOING_CALL', { exempt: true }],
  ['android.intent.action.PACKAGE_FULLY_REMOVED', { exempt: true }],
  ['android.intent.action.PHONE_STATE', { exempt: true }],
  ['android.bluetooth.device.action.ACL_CONNECTED', { exempt: true }],
]);

/** From this target on, other apps' and the system's implicit broadcasts no longer reach manifest receivers, the exempt ones apart. */
export const implicitBroadcastsLimitedSince = 26;

/** Actions by which push services of one vendor start each other across apps (published in their integration guides). */
export const mutualWakeActions: ReadonlySet<string> = new Set([
  'cn.jpush.android.intent.DaemonService',
  'cn.jpush.android.intent.PushService',
  'cn.jiguang.android.intent.DaemonService',
  'com.taobao.accs.intent.action.ELECTION',
  'com.taobao.accs.intent.action.SERVICE',
  'org.agoo.android.intent.action.PING_V4',
  'com.igexin.sdk.action.service.message',
  'com.baidu.android.pushservice.action.PUSH_SERVICE',
]);
