import { errorTexts } from '../i18n/errors.ts';
import { type Locale, pick } from '../i18n/locale.ts';
import { type ErrorRecord, InspectorError } from '../shared/errors.ts';
import { visible } from '../shared/text.ts';

/** Code, meaning, place, detail and next step of a coded error; several lines. */
export function describeError(record: ErrorRecord, locale: Locale): string {
  const { title, next } = errorTexts[record.code];
  const zh = locale === 'zh-CN';
  const lines = [`${zh ? '错误' : 'error'} ${record.code}${zh ? '：' : ': '}${pick(title, locale)}`];
  if (record.place !== undefined) lines.push(`  ${zh ? '位置' : 'place'}  ${visible(record.place)}`);
  // Located messages (a snippet with its caret) are several lines that we wrote ourselves; each is made visible on its own.
  const message = zh ? (record.messageZh ?? record.message) : record.message;
  const [head = '', ...rest] = message.split('\n');
  lines.push(`  ${zh ? '原因' : 'reason'}  ${visible(head)}`);
  for (const line of rest) lines.push(`    ${visible(line)}`);
  lines.push(`  ${zh ? '下一步' : 'next'}  ${pick(next, locale)}`);
  return lines.join('\n');
}

/** Any thrown value. What is not an `InspectorError` is a bug: its stack is shown so that it can be reported. */
export function describeThrown(thrown: unknown, locale: Locale): string {
  if (thrown instanceof InspectorError) return describeError(thrown.toRecord(), locale);
  const head =
    locale === 'zh-CN' ? '程序内部错误，请把以下内容反馈给维护者：' : 'Internal error; please report the following:';
  return `${head}\n${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`;
}
