import type { System } from '../../system/system.ts';

/** What one service prints for `dumpsys <service> <words>`. */
export type Dump = (system: System, words: readonly string[]) => string | Promise<string>;

/** A part of a service that the phone does not have: said in a line, and noted. */
export function unknownDump(system: System, what: string): string {
  system.strict.note('shell', `dumpsys ${what}`);
  return `Bad ${what.includes(' ') ? 'command' : 'service'}: ${what.split(' ').at(-1) ?? what}`;
}
