import { createInterface } from 'node:readline/promises';

import type { HumanQuestion } from '../scenario/context.ts';
import { visible } from '../shared/text.ts';
import type { Terminal } from './terminal.ts';

type Ask = (question: HumanQuestion, signal: AbortSignal) => Promise<string | undefined>;

/** Asks who sits at the terminal for what only a person can do (an SMS code, a CAPTCHA); undefined: nobody sits there. */
export function askOnTerminal(terminal: Terminal): Ask | undefined {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  return async ({ question, timeout }, signal) => {
    terminal.endProgress();
    const reader = createInterface({ input: process.stdin, output: process.stderr });
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeout * 1000)]);
    try {
      return await reader.question(`${visible(question)} `, { signal: limit });
    } catch {
      return undefined;
    } finally {
      reader.close();
    }
  };
}
