import type { NetworkState } from '../app/runtime.ts';
import type { Display } from '../display/model.ts';
import type { Faults } from '../faults.ts';
import type { PhoneProfile } from '../profile.ts';
import type { FileSystem } from '../shell/file-system.ts';
import type { StrictLog } from '../strict-log.ts';

/** An entry of a log buffer. */
export interface LogEntry {
  /** Milliseconds since 1970 on the phone's clock. */
  at: number;
  buffer: 'main' | 'system' | 'crash' | 'events';
  priority: 'V' | 'D' | 'I' | 'W' | 'E' | 'F';
  pid: number;
  tid: number;
  uid: number;
  tag: string;
  message: string;
}

export interface LogBuffer {
  add(entry: Omit<LogEntry, 'at' | 'tid'> & { tid?: number }): void;
  entries(buffers: readonly LogEntry['buffer'][]): readonly LogEntry[];
  clear(buffers: readonly LogEntry['buffer'][]): void;
  /** Called with each new entry until the returned function is called. */
  follow(listener: (entry: LogEntry) => void): () => void;
}

export interface AppProcess {
  pid: number;
  uid: number;
  name: string;
  package: string;
  /** Milliseconds since 1970 on the phone's clock. */
  startedAt: number;
}

/** What is asked of the user by something that is not the app: shown above it, answered by touch or Back. */
export interface SystemDialogs {
  /** One dialog as Android of the phone's level draws it. */
  askPermission(request: {
    package: string;
    label: string;
    /** The group's permissions that are asked for together, all of the same group. */
    permissions: readonly string[];
    /** Which one of how many. */
    index: number;
    count: number;
    /** Second refusal: offers 不再询问 below API 30. */
    asked: number;
  }): Promise<'allow' | 'allow-once' | 'allow-foreground' | 'allow-limited' | 'deny' | 'deny-forever'>;
  showCrash(label: string, package_: string, again: boolean): void;
  /** Resolves when the user chose. */
  showNotResponding(label: string, package_: string): Promise<'wait' | 'close'>;
  /** A list to choose from: apps for an intent, sources for a file. Index of the one chosen. */
  choose(request: { title: string; items: readonly { label: string; package: string }[] }): Promise<number | undefined>;
}

/** The phone behind the wire, as the UiAutomator2 server and the display see it. */
export interface PhoneSystem {
  readonly profile: PhoneProfile;
  readonly files: FileSystem;
  readonly log: LogBuffer;
  readonly faults: Faults;
  readonly strict: StrictLog;
  readonly display: Display;
  /** Milliseconds since 1970 on the phone's clock. */
  now(): number;
  readonly network: NetworkState;
  processes(): readonly AppProcess[];
  /** `settings get <namespace> <key>`; undefined is printed as `null`. */
  setting(namespace: 'system' | 'secure' | 'global', key: string): string | undefined;
  /** Component in front, `pkg/activity` with the class in full. */
  focusedComponent(): string | undefined;
  /** Ends the UiAutomator2 server's process, as `DELETE /session` and a kill do. */
  stopAutomation(): void;
}
