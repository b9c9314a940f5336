import type { DeviceShell } from '../shell.ts';

/** What has the focus: the component where there is one, and the window's title. */
export interface Focus {
  package: string;
  /** Class in full; empty for a window that is no activity (keyguard, a dialog of the system). */
  activity: string;
  window: string;
}

/** From API 29 on the focus is told per display; before, with the windows (AOSP WindowManagerService, `dumpsys window`). */
function focusCommand(apiLevel: number): string {
  return `dumpsys window ${apiLevel < 29 ? 'windows' : 'displays'} | grep -E 'mCurrentFocus|mFocusedApp'`;
}

export async function readFocus(shell: DeviceShell, apiLevel: number): Promise<Focus | undefined> {
  return parseFocus((await shell.run(focusCommand(apiLevel))).stdout);
}

/** `mCurrentFocus=Window{… u0 pkg/.Act}` first: a dialog of another app has the focus while the app below keeps `mFocusedApp`. */
export function parseFocus(text: string): Focus | undefined {
  const window = /mCurrentFocus=Window\{\S+ (?:u\d+ )?([^}]+)\}/.exec(text)?.[1]?.trim();
  const current = window === undefined ? undefined : component(window);
  if (window !== undefined && current !== undefined) return { ...current, window };
  const app = /mFocusedApp=.*?Record\{[^}]*?\s([\w.]+\/[\w.$]+)/.exec(text)?.[1];
  const below = app === undefined ? undefined : component(app);
  if (window === undefined && below === undefined) return undefined;
  // Shades, keyguards and dialogs of the system have a title only; a popup belongs to the app below it.
  const owner = window === undefined || /^Popup|^Toast|^AtchDlg|^PopupWindow/.test(window) ? below : undefined;
  if (owner !== undefined) return { ...owner, window: window ?? '' };
  return { package: packageOfTitle(window ?? '', below?.package), activity: '', window: window ?? '' };
}

/** `pkg/.Act` or `pkg/pkg.Act`. */
export function component(text: string): { package: string; activity: string } | undefined {
  const match = /^([\w.]+)\/([\w.$]+)$/.exec(text.trim());
  const [, package_, activity] = match ?? [];
  if (package_ === undefined || activity === undefined) return undefined;
  return { package: package_, activity: activity.startsWith('.') ? package_ + activity : activity };
}

function packageOfTitle(title: string, below: string | undefined): string {
  if (/^(?:StatusBar|NotificationShade|Keyguard|NavigationBar|VolumeDialog|Bouncer)/.test(title))
    return 'com.android.systemui';
  if (/^(?:Application Not Responding|Application Error)/.test(title)) return 'android';
  return below ?? '';
}
