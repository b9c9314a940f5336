import { readFileSync, statSync } from 'node:fs';

import { z } from 'zod';

import { outcomes } from '../../../rules/rule.ts';
import { InspectorError } from '../../../shared/errors.ts';
import type { FileWords } from '../../../shared/located-yaml/issues.ts';
import { parseLocated } from '../../../shared/located-yaml/parse.ts';
import { requirementIds } from '../../../standards/requirements.ts';

const word = z.string().min(1).max(200);
/** The words at the head of a column, or its letter. */
const column = word;

/**
 * `mapping.yaml`: how to read somebody else's table. Everything may be left out that the table says in words we know.
 *
 *     evaluator: 某某测评中心
 *     sheet: 检测结果
 *     headRow: 3
 *     columns: { requirement: 编号, clause: 条款, item: 检测项目, outcome: 结果, remark: 备注 }
 *     outcomes: { 优: passed, 差: failed }
 *     match: { "4.2.1": GMA-BAN-2, 签到检查: { rule: checkin-compulsion } }
 */
export const mapping = z.strictObject({
  evaluator: word.optional(),
  /** The package that the table is about, where it does not say so itself. */
  package: word.optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/)
    .transform((value) => value.toLowerCase())
    .optional(),
  sheet: word.optional(),
  headRow: z.number().int().min(1).max(1_048_576).optional(),
  columns: z
    .strictObject({
      requirement: column.optional(),
      rule: column.optional(),
      clause: column.optional(),
      item: column.optional(),
      outcome: column.optional(),
      remark: column.optional(),
    })
    .default({}),
  outcomes: z.record(word, z.enum(outcomes)).default({}),
  match: z.record(word, z.union([z.enum(requirementIds), z.strictObject({ rule: word })])).default({}),
});
export type Mapping = z.infer<typeof mapping>;

export const noMapping: Mapping = { columns: {}, outcomes: {}, match: {} };

const largest = 1024 ** 2;

/** Throws `file-not-found`, `file-unreadable`, `yaml-syntax`; `mapping-invalid` with every error at its place in both languages. */
export function readMapping(path: string, ruleIds: readonly string[]): Mapping {
  return parseLocated(readText(path), path, { schema: withRules(ruleIds), code: 'mapping-invalid', words });
}

/** Rules are known to whoever has them. */
function withRules(ruleIds: readonly string[]) {
  const rule = z.enum(ruleIds as [string, ...string[]]);
  return mapping.extend({
    match: z.record(word, z.union([z.enum(requirementIds), z.strictObject({ rule })])).default({}),
  });
}

function readText(path: string): string {
  try {
    const stat = statSync(path);
    if (!stat.isFile())
      throw new InspectorError('file-unreadable', { zh: '不是普通文件', en: 'not a regular file' }, { place: path });
    if (stat.size > largest)
      throw new InspectorError(
        'mapping-invalid',
        { zh: `文件过大（上限 ${largest} 字节）`, en: `larger than ${largest} bytes` },
        { place: path },
      );
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof InspectorError) throw error;
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new InspectorError(missing ? 'file-not-found' : 'file-unreadable', (error as Error).message, {
      place: path,
      cause: error,
    });
  }
}

const names: Readonly<Record<string, string>> = {
  evaluator: '评估方',
  package: '应用包名',
  sha256: '安装包 SHA-256',
  sheet: '工作表',
  headRow: '表头所在行',
  columns: '列',
  outcomes: '结果用词',
  match: '项目对应',
};

const words: FileWords = {
  whole: { zh: '列对应文件', en: 'the column mapping' },
  fieldName(path) {
    const written = path.map(String).join('.');
    const name = names[String(path[0])];
    return name === undefined || path.length > 1 ? `“${written}”` : `${name}（${written}）`;
  },
  format: () => ({ zh: '应为 64 位十六进制数', en: 'must be 64 hexadecimal digits' }),
};
