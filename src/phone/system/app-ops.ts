import type { PhoneProfile } from '../profile.ts';
import type { InstalledPackage } from './packages/model.ts';
import { backgroundLocation, opOfPermission, permissionOfOp } from './permissions/catalogue.ts';

export type OpMode = 'allow' | 'ignore' | 'deny' | 'default' | 'foreground';

/** When an app last used, or was refused, what an op guards; milliseconds on the phone's clock. */
export interface OpUse {
  accessAt: number | undefined;
  rejectAt: number | undefined;
  /** The app was not in front then. */
  background: boolean;
}

/** AppOpsService: one mode and the last uses for each package and op. Ops are named without `OPSTR_` (`CAMERA`, `FINE_LOCATION`). */
export interface AppOps {
  mode(app: InstalledPackage, op: string): OpMode;
  /** Undefined removes the override. */
  setMode(name: string, op: string, mode: OpMode | undefined): void;
  reset(name?: string): void;
  note(app: InstalledPackage, op: string, granted: boolean, background: boolean): void;
  /** Ops with a mode of their own or a use, sorted. */
  list(app: InstalledPackage): readonly { op: string; mode: OpMode; use: OpUse | undefined }[];
}

/** What `appops` prints for the modes. */
export const opModes: readonly OpMode[] = ['allow', 'ignore', 'deny', 'default', 'foreground'];

/** Ops whose default is not to allow (AppOpsManager `sAppOpInfos`). */
const defaults: Readonly<Record<string, OpMode>> = {
  SYSTEM_ALERT_WINDOW: 'default',
  WRITE_SETTINGS: 'default',
  REQUEST_INSTALL_PACKAGES: 'default',
  GET_USAGE_STATS: 'default',
  MANAGE_EXTERNAL_STORAGE: 'default',
  MOCK_LOCATION: 'deny',
  PROJECT_MEDIA: 'ignore',
  ACTIVATE_VPN: 'ignore',
};

/** Ops of permissions that an app in the background does not have. */
const foregroundOnly: ReadonlySet<string> = new Set(['FINE_LOCATION', 'COARSE_LOCATION', 'CAMERA', 'RECORD_AUDIO']);

export function createAppOps(profile: PhoneProfile, now: () => number): AppOps {
  const modes = new Map<string, Map<string, OpMode>>();
  const uses = new Map<string, Map<string, OpUse>>();
  const modeOf = (app: InstalledPackage, op: string): OpMode => {
    const own = modes.get(app.name)?.get(op);
    if (own !== undefined) return own;
    const permission = permissionOfOp(op);
    const state = permission === undefined ? undefined : app.runtimePermissions.get(permission);
    if (state === undefined) return defaults[op] ?? 'allow';
    if (!state.granted) return 'ignore';
    const always = op.endsWith('LOCATION') && app.runtimePermissions.get(backgroundLocation)?.granted === true;
    return profile.apiLevel >= 29 && foregroundOnly.has(op) && !always ? 'foreground' : 'allow';
  };
  return {
    mode: modeOf,
    setMode(name, op, mode) {
      const table = modes.get(name) ?? new Map<string, OpMode>();
      if (mode === undefined) table.delete(op);
      else table.set(op, mode);
      modes.set(name, table);
    },
    reset(name) {
      if (name === undefined) modes.clear();
      else modes.delete(name);
    },
    note(app, op, granted, background) {
      const table = uses.get(app.name) ?? new Map<string, OpUse>();
      const before = table.get(op);
      table.set(op, {
        accessAt: granted ? now() : before?.accessAt,
        rejectAt: granted ? before?.rejectAt : now(),
        background,
      });
      uses.set(app.name, table);
    },
    list(app) {
      const permissionOps = [...app.runtimePermissions]
        .filter(([, { flags, granted }]) => granted || flags.size > 0)
        .flatMap(([permission]) => opsOf(permission));
      const ops = new Set([
        ...(modes.get(app.name)?.keys() ?? []),
        ...(uses.get(app.name)?.keys() ?? []),
        ...permissionOps,
      ]);
      return [...ops].sort().map((op) => ({ op, mode: modeOf(app, op), use: uses.get(app.name)?.get(op) }));
    },
  };
}

function opsOf(permission: string): readonly string[] {
  const op = opOfPermission(permission);
  return op === undefined ? [] : [op];
}
