import type { Command } from 'commander';

import { cliTexts } from '../i18n/cli.ts';
import { type Locale, pick } from '../i18n/locale.ts';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Gives a command's help its language, its examples and the exit codes. */
export function localiseHelp(command: Command, locale: Locale, examples: readonly string[] = []): Command {
  command.helpOption('-h, --help', pick(cliTexts.optionHelp, locale));
  command.configureHelp({ styleTitle: (title) => (locale === 'zh-CN' ? (titles[title] ?? title) : title) });
  if (command.parent === null) command.helpCommand('help [command]', pick(cliTexts.commandHelp, locale));
  const shown = examples.map((example) => `  $ ${example}`);
  const teaching = shown.length > 0 ? [pick(cliTexts.examples, locale), ...shown, ''] : [];
  command.addHelpText('after', `\n${[...teaching, pick(cliTexts.exitCodes, locale)].join('\n')}`);
  return command.showHelpAfterError(false).exitOverride();
}
