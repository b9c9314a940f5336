import { fill } from '../i18n/locale.ts';
import { sealFaultTexts, sealingTexts } from '../i18n/sealing.ts';
import type { TextValues } from '../shared/text.ts';
import type { Terminal } from './terminal.ts';

export function saySeal(terminal: Terminal, key: keyof typeof sealingTexts, values?: TextValues): string {
  return fill(sealingTexts[key], terminal.locale, values);
}

/** What a code of a wrong signature or time stamp means; the code itself where it has no words. */
export function sayFault(terminal: Terminal, code: string): string {
  const text = sealFaultTexts[code];
  return text === undefined ? code : fill(text, terminal.locale);
}
