import type { Duplex } from 'node:stream';

import type { ZipArchive } from '../../apk/zip/model.ts';
import type { AndroidNode, DisplayMetrics, Rect, Stroke } from '../display/model.ts';

/** What the network of the phone lets through. `ipv6`, `ipv4`: only that family has routes. */
export type NetworkState = 'online' | 'offline' | 'ipv6' | 'ipv4';

/** Bytes that an app moved, by address family as its sockets used it. */
export interface Traffic {
  ipv4: { received: number; sent: number };
  ipv6: { received: number; sent: number };
}

export interface Intent {
  action?: string | undefined;
  data?: string | undefined;
  type?: string | undefined;
  component?: string | undefined;
  package?: string | undefined;
  extras?: Readonly<Record<string, string>>;
}

export type JsDialog = (
  | { kind: 'alert' | 'confirm' | 'beforeunload'; message: string; url: string }
  | { kind: 'prompt'; message: string; defaultText: string; url: string }
) & {
  /** The app's own dialog (cordova-plugin-dialogs) in place of the WebView's: its title and labels, first label first. */
  title?: string;
  buttons?: readonly string[];
};

export interface FileRequest {
  /** The `accept` attribute, split at commas. */
  accept: readonly string[];
  multiple: boolean;
  /** `user` or `environment` when the page asked for the camera itself. */
  capture?: string | undefined;
}

/** A popup that the platform and not the page draws: `<select>`, date, time and colour inputs. */
export interface PickerRequest {
  kind: 'select' | 'date' | 'time' | 'datetime-local' | 'month' | 'week' | 'color';
  title: string;
  options: readonly { label: string; value: string; selected: boolean; disabled: boolean }[];
  multiple: boolean;
  value: string;
}

/**
 * What an app can ask of the system it runs on. The runtime calls it; the system decides, shows its dialogs and answers. Android permission
 * names are full (`android.permission.CAMERA`).
 */
export interface AppHost {
  /** To logcat under the app's pid. */
  log(priority: 'V' | 'D' | 'I' | 'W' | 'E' | 'F', tag: string, message: string): void;
  isGranted(permission: string): boolean;
  /** Shows the dialogs that Android would show; resolves when the user has answered. Not declared in the manifest: denied at once. */
  requestPermissions(permissions: readonly string[]): Promise<Readonly<Record<string, boolean>>>;
  /** The app used what an app op guards (`CAMERA`, `FINE_LOCATION`, `RECORD_AUDIO` …); `granted` false records a rejection. */
  noteOp(op: string, granted: boolean): void;
  /** `button`: which of `buttons`, counted from 1; 0 when the dialog was cancelled. */
  showJsDialog(dialog: JsDialog): Promise<{ accepted: boolean; text?: string; button?: number }>;
  /** undefined: the user went back without choosing. Contents of files that the phone made up: a photo, a video, a text. */
  chooseFiles(
    request: FileRequest,
  ): Promise<readonly { name: string; mimeType: string; bytes: Uint8Array }[] | undefined>;
  /** undefined: cancelled. Values of the options chosen, or the one value. */
  pick(request: PickerRequest): Promise<readonly string[] | undefined>;
  toast(text: string): void;
  notify(title: string, text: string): void;
  /** Leaves the app for another one: tel:, market:, weixin:, share. False when nothing can handle it. */
  startActivity(intent: Intent): boolean;
  /** The page wants a file that the platform would hand to its download manager. */
  download(url: string, mimeType: string | undefined): void;
  /** The last page was left with Back: the activity ends. `exit`: the process ends itself. */
  finish(how: 'finish' | 'exit'): void;
  /** The keyboard is wanted or not wanted any more. */
  editableFocused(focused: boolean): void;
  /** The process died by itself or was killed by a fault. */
  died(reason: 'crash' | 'renderer-gone', detail: string): void;
  location(): { latitude: number; longitude: number; accuracy: number };
  /** Milliseconds that the phone's clock is ahead of the host's. */
  clockOffset(): number;
}

export interface LaunchRequest {
  package: string;
  label: string;
  versionName: string;
  /** Activity class that is started. */
  activity: string;
  pid: number;
  uid: number;
  /** Base first. */
  archives: readonly ZipArchive[];
  /** Entry of the first page (`assets/www/index.html`), undefined for an app without web assets: one plain screen with its label. */
  startPage: string | undefined;
  /** Folder of the app's own data; lives as long as the app is installed and not cleared. */
  dataDirectory: string;
  metrics: DisplayMetrics;
  /** Where the content stands on the display. */
  contentBounds: Rect;
  locale: string;
  timeZone: string;
  network: NetworkState;
  webView: { profile: 'old' | 'middle' | 'current'; ids: boolean };
  /** Android's FLAG_DEBUGGABLE; false: the WebView has no DevTools socket. */
  debuggable?: boolean;
  /** A deep link that the app was started with. */
  data?: string | undefined;
  host: AppHost;
}

/** What an app's process takes. */
export interface Footprint {
  /** KiB that the objects of its page take. */
  held: number;
  /** Seconds of processor time since it started. */
  processorSeconds: number;
}

/** A running app process with one activity whose content is a WebView. */
export interface AppRuntime {
  /** WebView and Chromium versions as they are written to evidence. */
  readonly versions: { chromium: string; webViewProfile: string };
  /** Milliseconds from launch to the first frame with content. */
  readonly firstFrameAfter: number;
  /** True while the renderer cannot answer (JS dialog, busy script). */
  readonly frozen: boolean;
  /** Nodes below `android:id/content` and the decor around it; from the last read when the renderer is frozen. */
  tree(): Promise<AndroidNode>;
  /** PNG of the content, as large as `contentBounds`; the last one when the renderer is frozen or the app is paused. */
  frame(): Promise<Uint8Array>;
  /** Display pixels. */
  touch(strokes: readonly Stroke[]): Promise<void>;
  /** True when the app used the key itself. Back is `back()`. */
  key(code: number, options?: { long?: boolean; metaState?: number }): Promise<boolean>;
  typeText(text: string): Promise<boolean>;
  setText(nodeKey: string, text: string): Promise<boolean>;
  scroll(nodeKey: string, direction: 'up' | 'down' | 'left' | 'right'): Promise<boolean>;
  /** True when the app or its history used it; false: the activity ends. */
  back(): Promise<boolean>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  openUrl(url: string): Promise<void>;
  setNetwork(state: NetworkState): Promise<void>;
  setBounds(metrics: DisplayMetrics, contentBounds: Rect): Promise<void>;
  /** Moves the app's clock: timers due fire. */
  clockChanged(): Promise<void>;
  /** URL of the page shown; undefined before there is one. */
  url(): string | undefined;
  traffic(): Traffic;
  /** undefined where the renderer does not answer. */
  footprint?(): Promise<Footprint | undefined>;
  /** Memory is short: lets go of what can be made again. */
  trimMemory?(): Promise<void>;
  /** The WebView's DevTools socket (`@webview_devtools_remote_<pid>`): HTTP and WebSocket. undefined when the app is not debuggable. */
  openDevTools(): Duplex | undefined;
  /** No answer to a touch within 5 s is what Android calls ANR. */
  responds(within: number): Promise<boolean>;
  /** `clean`: as the system stops an app, storage is written. Never throws. */
  stop(how: 'clean' | 'killed'): Promise<void>;
}

export interface AppRuntimeFactory {
  launch(request: LaunchRequest): Promise<AppRuntime>;
  /** Ends every browser that is left. */
  close(): Promise<void>;
}
