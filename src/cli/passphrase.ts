import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

import { InspectorError } from '../shared/errors.ts';
import { saySeal } from './sealing-texts.ts';
import type { Terminal } from './terminal.ts';

const variable = 'ZHIJIAN_KEY_PASSPHRASE';

/** The passphrase of a key: from the environment, else from who sits at the terminal. Throws `passphrase-wrong` where there is neither. */
export async function askPassphrase(terminal: Terminal, name: string): Promise<string> {
  return process.env[variable] ?? askHidden(terminal, saySeal(terminal, 'passphrase', { name }));
}

/** The passphrase for a new key, typed twice; undefined: it is to have none. */
export async function newPassphrase(terminal: Terminal, asked: boolean): Promise<string | undefined> {
  const set = process.env[variable];
  if (set !== undefined && set !== '') return set;
  if (!asked) return undefined;
  const first = await askHidden(terminal, saySeal(terminal, 'newPassphrase'));
  if (first === (await askHidden(terminal, saySeal(terminal, 'repeatPassphrase')))) return first;
  throw new InspectorError('passphrase-wrong', saySeal(terminal, 'passphrasesDiffer'));
}

async function askHidden(terminal: Terminal, prompt: string): Promise<string> {
  if (!process.stdin.isTTY || !process.stderr.isTTY)
    throw new InspectorError('passphrase-wrong', saySeal(terminal, 'passphraseNeedsTerminal'));
  terminal.endProgress();
  process.stderr.write(prompt);
  // What is typed is not shown.
  const nowhere = new Writable({ write: (_, __, done) => done() });
  const reader = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await new Promise((resolve, reject) => {
      const leave = () => reject(new InspectorError('passphrase-wrong', saySeal(terminal, 'passphraseCancelled')));
      reader.once('SIGINT', leave).once('close', leave);
      reader.question('', resolve);
    });
  } finally {
    reader.close();
    process.stderr.write('\n');
  }
}
