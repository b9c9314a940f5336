import type { z } from 'zod';

import { filingForm } from '../../evidence/kinds/filing.ts';
import type { FileWords } from '../../shared/located-yaml/issues.ts';
import { parseLocated } from '../../shared/located-yaml/parse.ts';
import { fieldName } from './field-names.ts';

export type FilingForm = z.infer<typeof filingForm>;

/** Throws `yaml-syntax` or `filing-invalid`; the message lists every error with its place in `path`. */
export function parseFiling(text: string, path: string): FilingForm {
  return parseLocated(text, path, { schema: filingForm, code: 'filing-invalid', words });
}

const words: FileWords = {
  whole: { zh: '备案申请表', en: 'the form' },
  fieldName,
  /** Two formats exist: the certificate's digest and dates. */
  format: (path) =>
    path.at(-1) === 'certificateSha256'
      ? { zh: '应为 64 位十六进制数', en: 'must be 64 hexadecimal digits' }
      : { zh: '应为 YYYY-MM-DD 格式的日期', en: 'must be a date like 2026-03-01' },
};
