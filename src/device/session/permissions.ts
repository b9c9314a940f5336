import { InspectorError } from '../../shared/errors.ts';
import type { PermissionState } from '../session.ts';
import type { DeviceShell } from '../shell.ts';

/** Names of the permissions that the user decides, as this phone has them: its maker may have added some. */
export async function runtimePermissions(shell: DeviceShell): Promise<ReadonlySet<string>> {
  const { stdout } = await shell.run('pm list permissions -d');
  return new Set([...stdout.matchAll(/permission:(\S+)/g)].map(([, name]) => name ?? ''));
}

export async function permissions(
  shell: DeviceShell,
  package_: string,
  runtime: ReadonlySet<string>,
): Promise<PermissionState[]> {
  return parsePermissions((await shell.run(['dumpsys', 'package', package_])).stdout, package_, runtime);
}

/**
 * The permission sections of `dumpsys package` (AOSP Settings.dumpPackageLPr). A runtime permission that was never asked for is listed
 * among the requested ones only.
 */
export function parsePermissions(text: string, package_: string, runtime: ReadonlySet<string>): PermissionState[] {
  const states = new Map<string, PermissionState>();
  let section = '';
  let ours = false;
  for (const line of text.split('\n')) {
    const block = /^\s*Package \[([^\]]+)\]/.exec(line);
    if (block !== null) ours = block[1] === package_;
    if (!ours) continue;
    const title = /^\s*(requested|install|runtime|declared) permissions:/.exec(line)?.[1];
    if (title !== undefined) {
      section = title;
      continue;
    }
    const entry = /^\s+([\w.]+\.[\w.]+)(?::\s*(.*))?$/.exec(line);
    if (entry === null || section === '') {
      section = '';
      continue;
    }
    note(states, section, entry[1] ?? '', entry[2] ?? '', runtime);
  }
  return [...states.values()];
}

function note(
  states: Map<string, PermissionState>,
  section: string,
  name: string,
  detail: string,
  runtime: ReadonlySet<string>,
): void {
  if (section === 'declared') return;
  if (section === 'requested') {
    if (!states.has(name)) states.set(name, { name, granted: false, runtime: runtime.has(name), flags: [] });
    return;
  }
  const granted = /granted=true/.test(detail);
  const flags = (/flags=\[([^\]]*)\]/.exec(detail)?.[1] ?? '').split(/[|\s]+/).filter((flag) => flag !== '');
  const isRuntime = section === 'runtime' || runtime.has(name);
  states.set(name, { name, granted, runtime: isRuntime, flags });
}

/** `pm grant` or `pm revoke`; revoking ends the app's process. Throws `device-unusable` with the phone's words. */
export async function setPermission(
  shell: DeviceShell,
  package_: string,
  permission: string,
  state: 'grant' | 'revoke',
): Promise<void> {
  const { exitCode, stderr, stdout } = await shell.run(['pm', state, package_, permission]);
  const words = `${stdout}${stderr}`.trim();
  if (exitCode === 0 && !/Exception|not a changeable|Operation not allowed/.test(words)) return;
  throw new InspectorError('device-unusable', {
    zh: `设备拒绝 pm ${state} ${permission}：${words}`,
    en: `the device refuses pm ${state} ${permission}: ${words}`,
  });
}
