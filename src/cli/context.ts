import { cliTexts } from '../i18n/cli.ts';
import { fill } from '../i18n/locale.ts';
import type { TextValues } from '../shared/text.ts';
import type { Terminal } from './terminal.ts';

/** What a command is run with. */
export interface Invocation {
  terminal: Terminal;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
}

/** A command's answer is its exit code. */
export type Handler<Arguments extends unknown[]> = (invocation: Invocation, ...args: Arguments) => Promise<number>;

export function say(terminal: Terminal, key: keyof typeof cliTexts, values?: TextValues): string {
  return fill(cliTexts[key], terminal.locale, values);
}
