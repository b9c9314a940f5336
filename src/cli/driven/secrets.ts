import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

import { InspectorError } from '../../shared/errors.ts';

const secrets = z.record(z.string(), z.string());

/** Names and values of `--secrets FILE`: flat YAML, every value as it is written (`0123456` and `1.10` are no numbers). The error names the file and never what is in it. */
export function readSecrets(file: string | undefined): Readonly<Record<string, string>> {
  if (file === undefined) return {};
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    const message = { zh: '无法读取账号文件', en: 'the file of secrets cannot be read' };
    throw new InspectorError('file-unreadable', message, { place: file });
  }
  try {
    return secrets.parse(parse(text, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'error' }));
  } catch {
    // The parser's own words quote the file.
    const message = {
      zh: '账号文件应为“名称: 值”的 YAML',
      en: 'the file of secrets must be YAML of “name: value”',
    };
    throw new InspectorError('option-invalid', message, { place: file });
  }
}
