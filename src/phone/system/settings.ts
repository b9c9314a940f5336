import type { PhoneProfile } from '../profile.ts';
import { defaultSettings, type SettingNamespace } from './setting-defaults.ts';

/** The settings provider's three tables. */
export interface Settings {
  get(namespace: SettingNamespace, key: string): string | undefined;
  put(namespace: SettingNamespace, key: string, value: string): void;
  /** True when there was such a row. */
  remove(namespace: SettingNamespace, key: string): boolean;
  /** Sorted by key. */
  list(namespace: SettingNamespace): readonly (readonly [key: string, value: string])[];
  onChange(listener: (namespace: SettingNamespace, key: string, value: string | undefined) => void): void;
}

/** A table larger than this was filled by a script that went wrong. */
const largestTable = 10_000;

export function createSettings(profile: PhoneProfile): Settings {
  const defaults = defaultSettings(profile);
  const tables = {
    system: new Map(Object.entries(defaults.system)),
    secure: new Map(Object.entries(defaults.secure)),
    global: new Map(Object.entries(defaults.global)),
  };
  const listeners: Parameters<Settings['onChange']>[0][] = [];
  const changed = (namespace: SettingNamespace, key: string, value: string | undefined): void => {
    for (const listener of listeners) listener(namespace, key, value);
  };
  return {
    get: (namespace, key) => tables[namespace].get(key),
    put(namespace, key, value) {
      const table = tables[namespace];
      if (!table.has(key) && table.size >= largestTable) return;
      if (table.get(key) === value) return;
      table.set(key, value);
      changed(namespace, key, value);
    },
    remove(namespace, key) {
      if (!tables[namespace].delete(key)) return false;
      changed(namespace, key, undefined);
      return true;
    },
    list: (namespace) => [...tables[namespace]].sort(([one], [other]) => (one < other ? -1 : 1)),
    onChange: (listener) => listeners.push(listener),
  };
}
