import type { PhoneProfile } from '../../profile.ts';
import type { SystemPackage } from './model.ts';

/** Name, label, app id, folder below /system. */
const rows: readonly (readonly [string, string, number, string])[] = [
  ['android', 'Android 系统', 1000, 'framework/framework-res.apk'],
  ['com.android.bluetooth', '蓝牙', 1002, 'app/Bluetooth/Bluetooth.apk'],
  ['com.android.camera2', '相机', 10_060, 'product/app/Camera2/Camera2.apk'],
  ['com.android.contacts', '通讯录', 10_061, 'product/priv-app/Contacts/Contacts.apk'],
  ['com.android.documentsui', '文件', 10_062, 'priv-app/DocumentsUI/DocumentsUI.apk'],
  ['com.android.inputmethod.latin', 'Android 键盘 (AOSP)', 10_063, 'app/LatinIME/LatinIME.apk'],
  ['com.android.launcher3', '桌面', 10_064, 'priv-app/Launcher3QuickStep/Launcher3QuickStep.apk'],
  ['com.android.packageinstaller', '软件包安装程序', 10_065, 'priv-app/PackageInstaller/PackageInstaller.apk'],
  ['com.android.permissioncontroller', '权限控制器', 10_066, 'priv-app/PermissionController/PermissionController.apk'],
  ['com.android.phone', '电话服务', 1001, 'priv-app/TeleService/TeleService.apk'],
  ['com.android.providers.downloads', '下载管理器', 10_067, 'priv-app/DownloadProvider/DownloadProvider.apk'],
  ['com.android.providers.media', '媒体存储设备', 10_068, 'priv-app/MediaProvider/MediaProvider.apk'],
  ['com.android.providers.settings', '设置存储', 1000, 'priv-app/SettingsProvider/SettingsProvider.apk'],
  ['com.android.settings', '设置', 1000, 'priv-app/Settings/Settings.apk'],
  ['com.android.shell', 'Shell', 2000, 'priv-app/Shell/Shell.apk'],
  ['com.android.systemui', '系统界面', 10_069, 'priv-app/SystemUI/SystemUI.apk'],
  ['com.android.webview', 'Android System WebView', 10_070, 'product/app/webview/webview.apk'],
];

export function systemPackages(profile: PhoneProfile): readonly SystemPackage[] {
  return rows.map(([name, label, uid, path]) => ({
    name,
    label,
    uid,
    versionCode: profile.apiLevel,
    codePath: `/system/${path}`,
  }));
}
