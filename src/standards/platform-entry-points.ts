/**
 * Broadcasts that only the system can send (`protected-broadcast` in AOSP core/res/AndroidManifest.xml, those that apps listen to): a
 * receiver of nothing else gets no forged ones by action.
 */
export const protectedBroadcasts: ReadonlySet<string> = new Set([
  'android.intent.action.ACTION_POWER_CONNECTED',
  'android.intent.action.ACTION_POWER_DISCONNECTED',
  'android.intent.action.ACTION_SHUTDOWN',
  'android.intent.action.AIRPLANE_MODE',
  'android.intent.action.BATTERY_CHANGED',
  'android.intent.action.BATTERY_LOW',
  'android.intent.action.BATTERY_OKAY',
  'android.intent.action.BOOT_COMPLETED',
  'android.intent.action.CONFIGURATION_CHANGED',
  'android.intent.action.DATE_CHANGED',
  'android.intent.action.DEVICE_STORAGE_LOW',
  'android.intent.action.DEVICE_STORAGE_OK',
  'android.intent.action.EXTERNAL_APPLICATIONS_AVAILABLE',
  'android.intent.action.LOCALE_CHANGED',
  'android.intent.action.LOCKED_BOOT_COMPLETED',
  'android.intent.action.MEDIA_MOUNTED',
  'android.intent.action.MEDIA_UNMOUNTED',
  'android.intent.action.MY_PACKAGE_REPLACED',
  'android.intent.action.NEW_OUTGOING_CALL',
  'android.intent.action.PACKAGE_ADDED',
  'android.intent.action.PACKAGE_CHANGED',
  'android.intent.action.PACKAGE_DATA_CLEARED',
  'android.intent.action.PACKAGE_FULLY_REMOVED',
  'android.intent.action.PACKAGE_REMOVED',
  'android.intent.action.PACKAGE_REPLACED',
  'android.intent.action.PACKAGE_RESTARTED',
  'android.intent.action.PHONE_STATE',
  'android.intent.action.REBOOT',
  'android.intent.action.SCREEN_OFF',
  'android.intent.action.SCREEN_ON',
  'android.intent.action.TIMEZONE_CHANGED',
  'android.intent.action.TIME_SET',
  'android.intent.action.USER_PRESENT',
  'android.intent.action.USER_UNLOCKED',
  'android.appwidget.action.APPWIDGET_DELETED',
  'android.appwidget.action.APPWIDGET_DISABLED',
  'android.appwidget.action.APPWIDGET_ENABLED',
  'android.appwidget.action.APPWIDGET_UPDATE',
  'android.app.action.DEVICE_ADMIN_ENABLED',
  'android.bluetooth.adapter.action.STATE_CHANGED',
  'android.bluetooth.device.action.ACL_CONNECTED',
  'android.bluetooth.device.action.ACL_DISCONNECTED',
  'android.hardware.usb.action.USB_DEVICE_ATTACHED',
  'android.net.conn.CONNECTIVITY_CHANGE',
  'android.net.wifi.STATE_CHANGE',
  'android.net.wifi.WIFI_STATE_CHANGED',
]);

/** Services that other parties bind to by Android's own design and that check their callers in code. */
export const openServiceActions: ReadonlySet<string> = new Set([
  'android.accounts.AccountAuthenticator',
  'android.content.SyncAdapter',
  'android.media.browse.MediaBrowserService',
  'androidx.media3.session.MediaLibraryService',
  'androidx.media3.session.MediaSessionService',
]);

/** Categories of the activities that a launcher shows. */
export const launcherCategories: ReadonlySet<string> = new Set([
  'android.intent.category.LAUNCHER',
  'android.intent.category.LEANBACK_LAUNCHER',
  'android.intent.category.INFO',
]);

/** Ends of the class names that open platforms prescribe for the activity they call back; it has to be exported. */
export const callbackActivities: readonly string[] = [
  '.wxapi.WXEntryActivity',
  '.wxapi.WXPayEntryActivity',
  '.apshare.ShareEntryActivity',
  '.ddshare.DDShareActivity',
  '.wwapi.WWAPIActivity',
  '.bdopen.BdEntryActivity',
  '.douyinapi.DouYinEntryActivity',
  '.kwai.KwaiEntryActivity',
  'com.tencent.tauth.AuthActivity',
];

/** Prefixes of permissions that the platform or a phone maker defines: not for the app to define. */
export const platformPermissionPrefixes: readonly string[] = [
  'android.',
  'com.android.',
  'com.google.android.',
  'com.huawei.',
  'com.hihonor.',
  'com.xiaomi.',
  'com.miui.',
  'com.meizu.',
  'com.coloros.',
  'com.heytap.',
  'com.oppo.',
  'com.oplus.',
  'com.vivo.',
  'com.bbk.',
  'com.sec.',
  'com.samsung.',
];
