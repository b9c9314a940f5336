import { createHash } from 'node:crypto';

import { memoryFile } from '../commands/dumpsys/memory.ts';
import type { InstalledPackage } from './packages/model.ts';
import type { System } from './system.ts';

const unixHead = 'Num       RefCount Protocol Flags    Type St Inode Path\n';
const tcpHead = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';

/** Files that are made when they are read: /proc, and the APKs of installed apps where `pm path` says they lie. */
export function mountLiveFiles(system: System): void {
  const { files, packages, profile } = system;
  files.setLive('/proc/net/unix', () => unixHead + sockets(system));
  // Sockets of apps live in the host's browser behind a proxy; what they moved is in netstats.
  files.setLive('/proc/net/tcp', () => tcpHead);
  files.setLive('/proc/net/tcp6', () => tcpHead);
  files.setLive('/proc/meminfo', memoryFile);
  files.setLive(
    '/proc/uptime',
    () => `${(system.clock.uptime() / 1000).toFixed(2)} ${(system.clock.uptime() / 500).toFixed(2)}\n`,
  );
  files.setLive('/proc/version', () => 'Linux version 5.10.149-android13 (build@virtual) #1 SMP PREEMPT\n');
  files.setLive(
    '/proc/cpuinfo',
    () => `processor\t: 0\nBogoMIPS\t: 38.40\nCPU architecture: 8\n\nHardware\t: ${profile.device}\n`,
  );
  const shown = new Map<string, readonly string[]>();
  const hide = ({ name }: InstalledPackage): void => {
    for (const path of shown.get(name) ?? []) files.remove(path);
    shown.delete(name);
  };
  packages.onInstall((app) => {
    const paths = app.parts.map(({ file, bytes }) => {
      const path = `${app.codePath}/${file}`;
      files.setLive(path, () => bytes);
      return path;
    });
    shown.set(app.name, paths);
  });
  packages.onRemove(hide);
}

/** WebViews of a debuggable build listen on an abstract socket named after their process. */
function sockets({ activities, properties }: System): string {
  const open = activities
    .running()
    .filter(
      ({ app, runtime }) =>
        runtime !== undefined &&
        (properties.get('ro.debuggable') === '1' || app.manifest.application.debuggable === true),
    );
  const names = [
    '/dev/socket/logd',
    '@jdwp-control',
    ...open.map(({ process }) => `@webview_devtools_remote_${process.pid}`),
  ];
  return names.map((name) => `0000000000000000: 00000002 00000000 00010000 0001 01 ${inode(name)} ${name}\n`).join('');
}

function inode(name: string): number {
  return createHash('sha1').update(name).digest().readUInt16LE(0) + 10_000;
}
