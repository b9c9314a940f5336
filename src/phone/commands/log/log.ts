import type { SystemCommand } from '../command.ts';
import { readOptions } from '../options.ts';

/** `log [-p PRIORITY] [-t TAG] words`: writes to the main buffer. */
export const log: SystemCommand = (system) => (words) => {
  const options = readOptions(words, { valued: ['-p', '-t', '-b'] });
  const letter = (options.value('-p') ?? 'i').toUpperCase();
  const priority = (['V', 'D', 'I', 'W', 'E', 'F'] as const).find((one) => one === letter) ?? 'I';
  system.log.add({
    buffer: 'main',
    priority,
    pid: 4099,
    uid: 2000,
    tag: options.value('-t') ?? 'log',
    message: options.words.join(' '),
  });
  return 0;
};
