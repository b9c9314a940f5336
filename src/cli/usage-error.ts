import type { CommanderError } from 'commander';

import type { Locale } from '../i18n/locale.ts';
import { describeError } from './print-error.ts';

const chinese: Readonly<Record<string, string>> = {
  'commander.unknownOption': '没有这个选项',
  'commander.unknownCommand': '没有这个命令',
  'commander.missingArgument': '缺少参数',
  'commander.optionMissingArgument': '选项缺少取值',
  'commander.excessArguments': '参数过多',
  'commander.help': '请给出一个命令',
};

/** A mistake in the command line, told like every other coded error. */
export function describeUsageError(error: CommanderError, locale: Locale): string {
  const detail = error.message.replace(/^error: /, '');
  const message = locale === 'zh-CN' ? `${chinese[error.code] ?? ''} ${detail}`.trim() : detail;
  return describeError({ code: 'option-invalid', message }, locale);
}
