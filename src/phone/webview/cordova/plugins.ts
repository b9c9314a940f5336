import { battery, globalization, keyboard } from './ambient.ts';
import { camera } from './camera.ts';
import { coreAndroid, splashScreen, statusBar } from './core.ts';
import { device, inAppBrowser, networkStatus, toast } from './device.ts';
import { dialogs } from './dialogs.ts';
import { file } from './file.ts';
import { geolocation, permissions } from './permissions.ts';
import type { Plugin } from './plugin.ts';

/** By service name, as `cordova.exec` calls them. */
export const plugins: Readonly<Record<string, Plugin>> = {
  App: coreAndroid,
  Battery: battery,
  CoreAndroid: coreAndroid,
  Camera: camera,
  Device: device,
  File: file,
  Geolocation: geolocation,
  Globalization: globalization,
  InAppBrowser: inAppBrowser,
  CDVIonicKeyboard: keyboard,
  Keyboard: keyboard,
  NetworkStatus: networkStatus,
  Notification: dialogs,
  Permissions: permissions,
  SplashScreen: splashScreen,
  StatusBar: statusBar,
  Toast: toast,
};
