import { CommanderError } from 'commander';

import { isLocale, type Locale } from '../i18n/locale.ts';
import { InspectorError } from '../shared/errors.ts';
import { describeUsageError } from './usage-error.ts';
import { exitCodeOfError, exitCodes } from './exit-codes.ts';
import { describeThrown } from './print-error.ts';
import { buildProgram, chooseLocale } from './program.ts';
import { systemTerminal } from './terminal.ts';

// No await at the top: the bundle of this program is a CommonJS script.
void run();

async function run(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2));
}

async function main(argv: string[]): Promise<number> {
  const asked = chooseLocale(argv, process.env['ZHIJIAN_LOCALE']);
  const locale = isLocale(asked) ? asked : 'zh-CN';
  const terminal = systemTerminal(locale);
  process.stdout.on('error', (error) => loseOutput(error, locale));
  let code: number = exitCodes.done;
  try {
    if (!isLocale(asked))
      throw new InspectorError('option-invalid', {
        zh: `--locale ${asked}：可选 zh-CN 或 en`,
        en: `--locale ${asked}: zh-CN or en`,
      });
    const program = buildProgram(terminal, (settled) => {
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

/**
 * A reader that has seen enough (`| head`) is no mistake: the work goes on, inspections are files. Any other failure to write the result
 * must not look like success.
 */
function loseOutput(error: NodeJS.ErrnoException, locale: Locale): void {
  if (error.code === 'EPIPE') return;
  const lost = new InspectorError('output-unwritable', error.message, { place: 'stdout', cause: error });
  process.stderr.write(`${describeThrown(lost, locale)}\n`);
  process.exit(exitCodes['cannot-run']);
}
