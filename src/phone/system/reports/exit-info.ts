/** ApplicationExitInfo.REASON_* with the words `dumpsys activity exit-info` prints. */
export const exitReasons = {
  exitSelf: [1, 'EXIT_SELF'],
  signaled: [2, 'SIGNALED'],
  lowMemory: [3, 'LOW_MEMORY'],
  crash: [4, 'APP CRASH(EXCEPTION)'],
  nativeCrash: [5, 'APP CRASH(NATIVE)'],
  notResponding: [6, 'ANR'],
  permissionChange: [8, 'PERMISSION CHANGE'],
  userRequested: [10, 'USER REQUESTED'],
  packageUpdated: [16, 'PACKAGE UPDATED'],
} as const;

export const exitSubreasons = {
  none: [0, 'UNKNOWN'],
  forceStop: [21, 'FORCE STOP'],
  killBackground: [24, 'KILL BACKGROUND'],
  packageUpdate: [25, 'PACKAGE UPDATE'],
} as const;

export interface ProcessExit {
  package: string;
  process: string;
  pid: number;
  uid: number;
  /** Milliseconds on the phone's clock. */
  at: number;
  reason: keyof typeof exitReasons;
  subreason: keyof typeof exitSubreasons;
  status: number;
  importance: number;
  description: string;
}

/** How many exits of each package the system keeps. */
const kept = 16;

export interface ExitHistory {
  add(exit: ProcessExit): void;
  /** Newest first. */
  of(package_: string): readonly ProcessExit[];
  packages(): readonly string[];
  clear(package_: string): void;
}

export function createExitHistory(): ExitHistory {
  const exits = new Map<string, ProcessExit[]>();
  return {
    add(exit) {
      exits.set(exit.package, [exit, ...(exits.get(exit.package) ?? [])].slice(0, kept));
    },
    of: (package_) => exits.get(package_) ?? [],
    packages: () => [...exits.keys()].sort(),
    clear: (package_) => exits.delete(package_),
  };
}
