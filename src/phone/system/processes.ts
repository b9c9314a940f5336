import type { AppProcess } from './model.ts';

/** A process of the system image, there from the start. */
export interface SystemProcess {
  pid: number;
  parent: number;
  user: string;
  name: string;
}

export interface ProcessTable {
  readonly system: readonly SystemProcess[];
  /** Processes of installed packages, oldest first. */
  apps(): readonly AppProcess[];
  /** Of a package's main process. */
  find(package_: string): AppProcess | undefined;
  byPid(pid: number): AppProcess | undefined;
  /** `name` is the package unless the component asks for a process of its own. */
  start(package_: string, uid: number, name?: string): AppProcess;
  end(pid: number): boolean;
}

const systemProcesses: readonly SystemProcess[] = [
  { pid: 1, parent: 0, user: 'root', name: 'init' },
  { pid: 312, parent: 1, user: 'logd', name: 'logd' },
  { pid: 313, parent: 1, user: 'system', name: 'servicemanager' },
  { pid: 498, parent: 1, user: 'system', name: 'surfaceflinger' },
  { pid: 517, parent: 1, user: 'root', name: 'zygote64' },
  { pid: 518, parent: 1, user: 'root', name: 'zygote' },
  { pid: 543, parent: 1, user: 'root', name: 'netd' },
  { pid: 611, parent: 1, user: 'shell', name: 'adbd' },
  { pid: 1043, parent: 517, user: 'system', name: 'system_server' },
  { pid: 1321, parent: 517, user: 'u0_a69', name: 'com.android.systemui' },
  { pid: 1402, parent: 517, user: 'radio', name: 'com.android.phone' },
  { pid: 1467, parent: 517, user: 'u0_a63', name: 'com.android.inputmethod.latin' },
  { pid: 1533, parent: 517, user: 'u0_a64', name: 'com.android.launcher3' },
];

export const systemServerPid = 1043;

/** `u0_a123` of an app's uid. */
export function userOf(uid: number): string {
  if (uid === 2000) return 'shell';
  if (uid === 1000) return 'system';
  return uid >= 10_000 ? `u0_a${uid - 10_000}` : String(uid);
}

export function createProcessTable(now: () => number): ProcessTable {
  const running = new Map<number, AppProcess>();
  let lastPid = 4100;
  return {
    system: systemProcesses,
    apps: () => [...running.values()],
    find: (package_) => [...running.values()].find((one) => one.package === package_ && one.name === package_),
    byPid: (pid) => running.get(pid),
    start(package_, uid, name = package_) {
      lastPid += 17;
      const process = { pid: lastPid, uid, name, package: package_, startedAt: now() };
      running.set(process.pid, process);
      return process;
    },
    end: (pid) => running.delete(pid),
  };
}
