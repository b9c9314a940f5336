import type { Readable } from 'node:stream';

import type { CommandIo } from './command.ts';
import type { Command } from './syntax.ts';

/** What mksh says before its own messages. */
export const shellName = '/system/bin/sh';

/** What a subshell has a copy of. */
export interface Scope {
  variables: Map<string, string>;
  exported: Set<string>;
  functions: Map<string, Command>;
  positional: readonly string[];
  /** Exit code of the last command: `$?`. */
  status: number;
  /** How many shells and functions are around this one. */
  depth: number;
}

export type Output = CommandIo['out'];

/** Where commands read and write at this place of the script. */
export interface Streams {
  stdin: Readable;
  out: Output;
  error: Output;
  signal: AbortSignal;
}

/** `exit`, `exec`: ends the shell. */
export class Exit extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`exit ${code}`);
    this.code = code;
  }
}

/** `break`, `continue`, `return` on their way to what they end. */
export class Jump extends Error {
  readonly kind: 'break' | 'continue' | 'return';
  /** Loops still to leave; exit code of `return`. */
  readonly value: number;

  constructor(kind: Jump['kind'], value: number) {
    super(kind);
    this.kind = kind;
    this.value = value;
  }
}

export function subshell(scope: Scope): Scope {
  return {
    variables: new Map(scope.variables),
    exported: new Set(scope.exported),
    functions: new Map(scope.functions),
    positional: scope.positional,
    status: scope.status,
    depth: scope.depth + 1,
  };
}

/** The environment that adbd gives a shell. */
export function loginScope(environment: ReadonlyMap<string, string> = new Map()): Scope {
  const variables = new Map([
    ['ANDROID_DATA', '/data'],
    ['ANDROID_ROOT', '/system'],
    ['ANDROID_STORAGE', '/storage'],
    ['EXTERNAL_STORAGE', '/sdcard'],
    ['HOME', '/'],
    ['HOSTNAME', 'virtual'],
    ['LOGNAME', 'shell'],
    ['PATH', '/product/bin:/apex/com.android.runtime/bin:/system/bin:/system/xbin:/odm/bin:/vendor/bin:/vendor/xbin'],
    ['PWD', '/'],
    ['SHELL', '/bin/sh'],
    ['TERM', 'dumb'],
    ['TMPDIR', '/data/local/tmp'],
    ['USER', 'shell'],
    ...environment,
  ]);
  return {
    variables,
    exported: new Set(variables.keys()),
    functions: new Map(),
    positional: [],
    status: 0,
    depth: 0,
  };
}
