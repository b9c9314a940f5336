import type { AppHost, LaunchRequest } from '../../app/runtime.ts';

/** What a plugin needs of the app that it runs in. */
export interface PluginContext {
  request: LaunchRequest;
  host: AppHost;
  /** Sends a later result of a call that was answered with `keep`. */
  send(callbackId: string, result: PluginResult): void;
  navigate(url: string): void;
  /** Shows a page that the app's rules for links do not bind. */
  openInApp(url: string): Promise<void>;
  /** Lies in the app's cache; gives the URL that the page reads it by. */
  saveFile(name: string, mimeType: string, bytes: Uint8Array): string;
  device: { release: string; model: string };
  online(): boolean;
  /** Back button and other buttons that the page wants for itself. */
  override(button: string, wanted: boolean): void;
  goBack(): void;
  clearHistory(): void;
  /** Keeps the channel that buttons and pauses are told by. */
  listen(callbackId: string): void;
}

/** org.apache.cordova.PluginResult.Status */
export const status = {
  nothing: 0,
  ok: 1,
  classNotFound: 2,
  ioException: 6,
  invalidAction: 7,
  jsonException: 8,
  error: 9,
} as const;

export interface PluginResult {
  status: (typeof status)[keyof typeof status];
  value?: unknown;
  /** The page's callback stays for more. */
  keep?: boolean;
}

export interface PluginCall {
  callbackId: string;
  /** The page's arguments: anything. */
  args: readonly unknown[];
}

export type PluginAction = (call: PluginCall, context: PluginContext) => Promise<PluginResult> | PluginResult;

/** Actions by name; `*` takes those that are not named. */
export type Plugin = Readonly<Record<string, PluginAction>>;

export function ok(value?: unknown): PluginResult {
  return value === undefined ? { status: status.ok } : { status: status.ok, value };
}

export function failed(value?: unknown): PluginResult {
  return value === undefined ? { status: status.error } : { status: status.error, value };
}

export function text(value: unknown, otherwise = ''): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : otherwise;
}
