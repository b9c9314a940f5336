import { cliTexts } from '../i18n/cli.ts';
import { fill } from '../i18n/locale.ts';
import type { TextValues } from '../shared/text.ts';
import type { Terminal } from './terminal.ts';

export function say(terminal: Terminal, key: keyof typeof cliTexts, values?: TextValues): string {
  return fill(cliTexts[key], terminal.locale, values);
}
