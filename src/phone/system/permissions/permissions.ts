import type { PhoneProfile } from '../../profile.ts';
import type { InstalledPackage, PermissionFlag } from '../packages/model.ts';
import { requestedPermissions } from './initial.ts';

/** Grants of runtime permissions, as PermissionManagerService keeps them. */
export interface Permissions {
  /** Everything the app asks for on this phone. */
  requested(app: InstalledPackage): readonly string[];
  isGranted(app: InstalledPackage, permission: string): boolean;
  /** `pm grant` and the dialogs. Throws SecurityFailure with Android's sentence. */
  grant(app: InstalledPackage, permission: string, flags?: readonly PermissionFlag[]): void;
  revoke(app: InstalledPackage, permission: string, flags?: readonly PermissionFlag[]): void;
  setFlag(app: InstalledPackage, permission: string, flag: PermissionFlag, on: boolean): void;
  /** What was granted only for this time goes when the app is no longer in use. */
  endOneTime(app: InstalledPackage): void;
  /** Called when a granted permission was taken away: Android then ends the process. */
  onRevoke(listener: (app: InstalledPackage, permission: string) => void): void;
}

/** `java.lang.SecurityException` of the permission commands. */
export class SecurityFailure extends Error {}

export function createPermissions(profile: PhoneProfile): Permissions {
  const listeners: ((app: InstalledPackage, permission: string) => void)[] = [];
  const stateOf = (app: InstalledPackage, permission: string) => {
    const state = app.runtimePermissions.get(permission);
    if (state !== undefined) return state;
    if (!requestedPermissions(app.manifest, profile.apiLevel).includes(permission)) {
      throw new SecurityFailure(`Package ${app.name} has not requested permission ${permission}`);
    }
    throw new SecurityFailure(`Permission ${permission} requested by ${app.name} is not a changeable permission type`);
  };
  return {
    requested: (app) => requestedPermissions(app.manifest, profile.apiLevel),
    isGranted: (app, permission) =>
      app.installPermissions.has(permission) || app.runtimePermissions.get(permission)?.granted === true,
    grant(app, permission, flags = []) {
      const state = stateOf(app, permission);
      state.granted = true;
      state.flags = new Set(flags);
    },
    revoke(app, permission, flags = []) {
      const state = stateOf(app, permission);
      const had = state.granted;
      state.granted = false;
      state.flags = new Set(flags);
      if (had) for (const listener of listeners) listener(app, permission);
    },
    setFlag(app, permission, flag, on) {
      const { flags } = stateOf(app, permission);
      if (on) flags.add(flag);
      else flags.delete(flag);
    },
    endOneTime(app) {
      for (const state of app.runtimePermissions.values()) {
        if (!state.flags.delete('ONE_TIME')) continue;
        state.granted = false;
      }
    },
    onRevoke: (listener) => listeners.push(listener),
  };
}
