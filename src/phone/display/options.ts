import type { AppRuntime, FileRequest, JsDialog, PickerRequest } from '../app/runtime.ts';
import type { Faults } from '../faults.ts';
import type { PhoneProfile } from '../profile.ts';
import type { SystemDialogs } from '../system/model.ts';
import type { Display } from './model.ts';

/** Turns a drawing into pixels. Used for pictures only: trees and touches work without it, so it may start at the first picture. */
export interface SystemBrowser {
  /** `html` is the content of a body of that size, in display pixels. */
  draw(html: string, size: { width: number; height: number }, format: 'png' | 'jpeg'): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** What the user did that the display cannot settle by itself. All are called after the display has changed its own state. */
export interface DisplayEvents {
  /** Home or recents was pressed: the app goes to the background. Answer with `pauseApp()`. */
  onBackgroundRequest?(): void;
  /** Back that neither a dialog nor the app used: the activity ends. */
  onFinish?(): void;
  /** The app did not answer a touch or key for five seconds. Told again for the next touch that has no answer. */
  onNotResponding?(package_: string): void;
  /** A key that belongs to the phone: volume (24, 25, 164), power (26, 223, 224), call, camera and the like. */
  onKey?(code: number): void;
  /** 重新打开应用 in the crash dialog. */
  onRestart?(package_: string): void;
  onNotificationOpened?(notification: Notification): void;
  /** Windows came, went or look different. Not called for what happens inside the app. */
  onChange?(): void;
}

export interface DisplayOptions extends DisplayEvents {
  profile: PhoneProfile;
  /** Milliseconds since 1970 on the phone's clock. */
  now(): number;
  browser: SystemBrowser;
  /** `freezeApp` keeps touches and keys from the app. */
  faults?: Faults;
  /** Milliseconds without an answer that make an ANR; 5000 where nothing is said. */
  notRespondingAfter?: number;
}

export interface AppInfo {
  package: string;
  /** Activity class in full. */
  activity: string;
  label: string;
}

export interface Notification {
  package: string;
  /** Name of the app that posted it. */
  label: string;
  title: string;
  text: string;
}

export interface HomeItem {
  label: string;
  package: string;
  component: string;
}

/** A file that the phone made up for an app that asked the user for one. */
export interface ChosenFile {
  name: string;
  mimeType: string;
  bytes: Uint8Array;
}

/** The phone's screen as the system uses it: beside what others see of it, everything that puts something on it. */
export interface PhoneDisplay extends Display, SystemDialogs {
  /**
   * Puts an app in front; without a runtime its starting window. Dialogs that belong to the app are shown with it and stay with it in the
   * background.
   */
  showApp(runtime: AppRuntime | undefined, info: AppInfo): void;
  /** Home comes to the front. The system pauses the runtime itself. */
  pauseApp(): void;
  /** The app's process or task is gone: its dialogs are answered as cancelled, and home is shown if it was in front. */
  closeApp(package_: string): void;
  /** What home shows from now on; `pauseApp` and `closeApp` bring it to the front. */
  showHome(items: readonly HomeItem[], onLaunch: (component: string) => void): void;
  /**
   * `cordova`: titles `Alert` and `Confirm`, Back confirms an alert; `webview`: a plain WebView's. `package` owns the dialog.
   * A dialog with its own title or buttons is cordova-plugin-dialogs'. Closing the app answers `{ accepted: false }`.
   */
  showJsDialog(
    dialog: JsDialog,
    owner: { package: string; shape: 'webview' | 'cordova' },
  ): Promise<{ accepted: boolean; text?: string; button?: number }>;
  /** The chain chooser → camera, documents or photo picker. undefined when the user went back. `camera`: the app may use the camera. */
  chooseFiles(
    request: FileRequest,
    owner: { package: string; camera: boolean },
  ): Promise<readonly ChosenFile[] | undefined>;
  pick(request: PickerRequest, owner: { package: string }): Promise<readonly string[] | undefined>;
  /**
   * Whether an app has an editable focused, the one in front where no package is named. The keyboard shows while that app is in front, and
   * its content shrinks.
   */
  showKeyboard(on: boolean, package_?: string): void;
  showToast(text: string, package_: string): void;
  addNotification(notification: Notification): void;
  /** All of a package's, or all there are. */
  removeNotifications(package_?: string): void;
  readonly notifications: readonly (Notification & { at: number })[];
  openNotifications(): void;
  /** Closes the notification shade, as `cmd statusbar collapse` does. */
  collapse(): void;
  /** What the user chose in the last location dialog of API 31 and later: 确切位置 or 大致位置. */
  readonly locationPrecision: 'fine' | 'coarse';
  /** Screen on. Off: touches reach nothing and the screenshot is black. */
  awake: boolean;
  /** Rotates as `Display.rotate` or changes size or density, as `wm` does. Natural orientation, pixels and dots per inch. */
  resize(size: { width: number; height: number; density: number }): Promise<void>;
  /** Ends the browser and all timers; open dialogs are answered as cancelled. */
  close(): Promise<void>;
}
