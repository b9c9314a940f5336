import type { Locale } from '../i18n/locale.ts';

/** Standard streams of one run of the command. stdout carries results only; everything for people watching goes to stderr. */
export interface Terminal {
  locale: Locale;
  out(text: string): void;
  log(text: string): void;
  /** A line that is written over by the next one; nothing where stderr is not a terminal. */
  progress(text: string): void;
  endProgress(): void;
  width: number;
  colours: boolean;
}

export function systemTerminal(locale: Locale): Terminal {
  const { stdout, stderr } = process;
  // Nobody reads on: there is nobody left to tell either.
  stderr.on('error', () => {});
  let shown = false;
  const wipe = () => {
    if (shown) stderr.write('\r\u001B[2K');
    shown = false;
  };
  return {
    locale,
    out(text) {
      wipe();
      stdout.write(`${text}\n`);
    },
    log(text) {
      wipe();
      stderr.write(`${text}\n`);
    },
    progress(text) {
      if (!stderr.isTTY) return;
      stderr.write(`\r\u001B[2K${text}`);
      shown = true;
    },
    endProgress: wipe,
    width: stdout.columns ?? 100,
    colours: stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
  };
}
