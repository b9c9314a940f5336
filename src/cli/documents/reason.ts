import { InspectorError } from '../../shared/errors.ts';

const longest = 400;

/** The reason after `--despite`; null where none was given. It goes into the report, so it has to say something. */
export function reasonGiven(text: string | undefined): string | null {
  if (text === undefined) return null;
  const reason = text.trim();
  if (reason.length >= 2 && reason.length <= longest) return reason;
  throw new InspectorError('option-invalid', {
    zh: `--despite 须写明理由（2 至 ${longest} 个字符），理由会写进报告`,
    en: `--despite needs a reason of 2 to ${longest} characters; it goes into the report`,
  });
}
