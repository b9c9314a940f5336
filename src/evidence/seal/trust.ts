import { readFileSync, statSync } from 'node:fs';

import { InspectorError } from '../../shared/errors.ts';
import { readPem } from './keys/public-key.ts';
import { keyIdLength } from './sums.ts';

/** Ids of the keys whose signatures are accepted. */
export type Trust = ReadonlySet<string>;

const longestFile = 1 << 20;
const keyId = new RegExp(`^[0-9a-f]{${keyIdLength}}$`);

/**
 * Each value is a whole key id, or a file of public keys in PEM and of key ids, one a line, with `#` before remarks. Throws `key-invalid` for
 * a file that names none or holds one that is none, `file-unreadable`, `option-invalid`.
 */
export function readTrust(values: readonly string[]): Trust {
  return new Set(values.flatMap((value) => (keyId.test(value) ? [value] : readTrustFile(value))));
}

function readTrustFile(path: string): string[] {
  const text = readText(path);
  const keys = readPem(text);
  const lines = text.split(/\r?\n/).map((line) => line.replace(/#.*$/, '').trim());
  const ids = lines.filter((line) => keyId.test(line));
  const good = keys.filter((key) => key !== undefined);
  if (good.length === keys.length && good.length + ids.length > 0) return [...good.map(({ id }) => id), ...ids];
  const message = { zh: '不含 PEM 公钥或完整的密钥编号', en: 'holds neither public keys in PEM nor whole key ids' };
  throw new InspectorError('key-invalid', message, { place: path });
}

function readText(path: string): string {
  try {
    if (statSync(path).size > longestFile) throw new Error(`over ${longestFile} bytes`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new InspectorError('option-invalid', {
        zh: `--trust ${path}：应为 ${keyIdLength} 位密钥编号，或公钥文件`,
        en: `--trust ${path}: a key id of ${keyIdLength} digits, or a file of public keys`,
      });
    throw new InspectorError('file-unreadable', (error as Error).message, { place: path, cause: error });
  }
}
