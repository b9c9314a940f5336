import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

import { sha256 } from '../../shared/hashing.ts';
import type { FileWords } from '../../shared/located-yaml/issues.ts';
import { parseLocated } from '../../shared/located-yaml/parse.ts';
import { decodeText, readNamedFile } from '../../shared/text-file.ts';
import type { ExemptionDeclaration } from './declaration.ts';
import { exemptionFile, type ExemptionChecks } from './file.ts';

/** Half a year. */
export const defaultExemptionDays = 180;

/** Bytes. */
const largestFile = 1024 ** 2;
const largestPaper = 512 * 1024 ** 2;

/**
 * The exemptions of a YAML file. Papers that it names are hashed and compared.
 *
 * @throws InspectorError `file-not-found`, `file-unreadable`, `yaml-syntax`; `exemption-invalid` with every error at its place in both languages.
 */
export function readExemptions(path: string, checks: Omit<ExemptionChecks, 'digestOf'>): ExemptionDeclaration[] {
  const text = decodeText(readNamedFile(path, largestFile, 'exemption-invalid'));
  const digestOf = (file: string) => digestOfPaper(resolve(dirname(path), file));
  const schema = exemptionFile({ ...checks, digestOf });
  const { exemptions } = parseLocated(text, path, { schema, code: 'exemption-invalid', words });
  const source = { name: basename(path), sha256: sha256(text) };
  return exemptions.map((one) => ({ ...one, source }));
}

/** Opening a pipe that nobody writes to waits for ever without the second flag, which Windows lacks. */
const readNow = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

function digestOfPaper(path: string): string | null {
  let handle: number | undefined;
  try {
    handle = openSync(path, readNow);
    const stats = fstatSync(handle);
    if (!stats.isFile() || stats.size > largestPaper) return null;
    const hash = createHash('sha256');
    const window = Buffer.alloc(1024 ** 2);
    for (let got = readSync(handle, window); got > 0; got = readSync(handle, window))
      hash.update(window.subarray(0, got));
    return hash.digest('hex');
  } catch {
    return null;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

const names: Readonly<Record<string, string>> = {
  exemptions: '特殊场景依据',
  'exemptions.id': '编号',
  'exemptions.app': '应用包名',
  'exemptions.certificateSha256': '签名证书 SHA-256',
  'exemptions.scene': '场景',
  'exemptions.basis': '依据文件',
  'exemptions.basis.name': '依据文件名称',
  'exemptions.basis.number': '文号',
  'exemptions.basis.sha256': '依据文件的 SHA-256',
  'exemptions.basis.file': '依据文件的路径',
  'exemptions.requester': '申请人',
  'exemptions.requester.name': '申请人姓名',
  'exemptions.approver': '批准人',
  'exemptions.approver.name': '批准人姓名',
  'exemptions.users': '适用人员',
  'exemptions.scope': '适用范围',
  'exemptions.scope.rules': '规则',
  'exemptions.scope.patterns': '强制使用类别',
  'exemptions.scope.screens': '界面',
  'exemptions.validFrom': '起始时间',
  'exemptions.validUntil': '截止时间',
};

const words: FileWords = {
  whole: { zh: '特殊场景依据文件', en: 'the file of exemptions' },
  fieldName(path) {
    const name = names[path.filter((step) => typeof step !== 'number').join('.')];
    const written = path.map(String).join('.');
    return name === undefined ? `“${written}”` : `${name}（${written}）`;
  },
  format: (path) =>
    String(path.at(-1)).endsWith('256')
      ? { zh: '应为 64 位小写十六进制数', en: 'must be 64 hexadecimal digits in lower case' }
      : {
          zh: '应为日期（2026-12-31，按北京时间）或带时区的时间（2026-12-31T18:00+08:00）',
          en: 'must be a date (2026-12-31, China time) or a time with its offset (2026-12-31T18:00+08:00)',
        },
};
