import { CommanderError } from 'commander';

import { isLocale } from '../i18n/locale.ts';
import { InspectorError } from '../shared/errors.ts';
import { describeUsageError } from './usage-error.ts';
import { say } from './context.ts';
import { exitCodeOfError, exitCodes } from './exit-codes.ts';
import { describeThrown } from './print-error.ts';
import { buildProgram, chooseLocale } from './program.ts';
import { systemTerminal } from './terminal.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(argv: string[]): Promise<number> {
  const asked = chooseLocale(argv, process.env['ZHIJIAN_LOCALE']);
  const locale = isLocale(asked) ? asked : 'zh-CN';
  const terminal = systemTerminal(locale);
  const interruption = new AbortController();
  process.once('SIGINT', () => {
    interruption.abort();
    terminal.endProgress();
    terminal.log(say(terminal, 'interrupted'));
    // One inspection runs in this process and cannot be stopped in the middle; its draft folder is removed on the way out.
    process.exit(exitCodes.interrupted);
  });
  let code: number = exitCodes.done;
  try {
    if (!isLocale(asked)) throw new InspectorError('option-invalid', `--locale ${asked}: zh-CN or en`);
    const program = buildProgram({ terminal, signal: interruption.signal }, (settled) => {
      code = settled;
    });
    program.configureOutput({ writeErr: () => {} });
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (thrown) {
    terminal.endProgress();
    if (thrown instanceof CommanderError) {
      if (thrown.exitCode === 0) return exitCodes.done;
      terminal.log(describeUsageError(thrown, locale));
      return exitCodes['cannot-run'];
    }
    terminal.log(describeThrown(thrown, locale));
    return exitCodeOfError(thrown);
  }
}
