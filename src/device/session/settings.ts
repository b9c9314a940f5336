import { quote } from '../adb/quote.ts';
import type { DeviceFootprint } from '../session.ts';
import type { DeviceShell } from '../shell.ts';
import { divider } from './facts.ts';

const namespaces = ['system', 'secure', 'global'] as const;
type Namespace = (typeof namespaces)[number];
export type SettingsDiff = DeviceFootprint['settings'];

/** Values by `namespace/key`. */
export type SettingsSnapshot = ReadonlyMap<string, string>;

/** What the tools change and therefore put back. Networks have commands of their own: writing their settings switches nothing. */
const owned: ReadonlySet<string> = new Set([
  'global/hidden_api_policy',
  'global/hidden_api_policy_p_apps',
  'global/hidden_api_policy_pre_p_apps',
  'global/window_animation_scale',
  'global/transition_animation_scale',
  'global/animator_duration_scale',
  'global/auto_time',
  'global/auto_time_zone',
  'secure/default_input_method',
  'secure/enabled_input_methods',
  'secure/show_ime_with_hard_keyboard',
  'secure/ui_night_mode',
  'system/accelerometer_rotation',
  'system/font_scale',
  'system/user_rotation',
]);

/** A phone that changes more than this by itself is not told apart from noise any more. */
const reported = 500;

export async function readSettings(shell: DeviceShell): Promise<SettingsSnapshot> {
  const { stdout } = await shell.run(namespaces.map((name) => `settings list ${name}`).join(`; echo ${divider}; `));
  const values = new Map<string, string>();
  for (const [index, part] of stdout.split(`${divider}\n`).entries()) {
    for (const [, key, value] of part.matchAll(/^([^=\s]+)=(.*?)\r?$/gm))
      values.set(`${namespaces[index]}/${key}`, value ?? '');
  }
  return values;
}

/** Puts back what the tools changed. The phone's refusals show in the next reading. */
export async function restoreSettings(
  shell: DeviceShell,
  before: SettingsSnapshot,
  now: SettingsSnapshot,
): Promise<void> {
  const commands = [...owned].flatMap((name) => {
    const value = before.get(name);
    if (now.get(name) === value) return [];
    const [namespace, key] = split(name);
    return [
      value === undefined ? `settings delete ${namespace} ${key}` : `settings put ${namespace} ${key} ${quote(value)}`,
    ];
  });
  if (commands.length > 0) await shell.run(commands.join('; '));
}

/** Every setting that was not the same all the time. */
export function compareSettings(
  before: SettingsSnapshot,
  during: readonly SettingsSnapshot[],
  after: SettingsSnapshot,
): SettingsDiff {
  const names = new Set([before, ...during, after].flatMap((snapshot) => [...snapshot.keys()]));
  return [...names]
    .sort()
    .flatMap((name) => {
      const first = before.get(name) ?? null;
      const last = after.get(name) ?? null;
      const between = during.map((snapshot) => snapshot.get(name) ?? null).find((value) => value !== first);
      if (between === undefined && last === first) return [];
      const [namespace, key] = split(name);
      return [{ namespace, key, before: first, during: between ?? first, after: last, restored: last === first }];
    })
    .slice(0, reported);
}

function split(name: string): [Namespace, string] {
  const slash = name.indexOf('/');
  const namespace = namespaces.find((known) => known === name.slice(0, slash)) ?? 'global';
  return [namespace, name.slice(slash + 1)];
}
