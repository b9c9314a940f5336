import { z } from 'zod';

import type { AnyRule } from '../../rules/rule.ts';
import { exemptionDeclaration, termOf } from './declaration.ts';
import { type Objection, objectionsTo } from './objections.ts';

/** What a file of exemptions is held against beside its shape. */
export interface ExemptionChecks {
  /** All rules: those on forced use alone can be exempted. */
  rules: readonly Pick<AnyRule['meta'], 'id' | 'subject'>[];
  /** Longest term, in days. */
  mostDays: number;
  /** SHA-256 of the paper at a path as the file writes it; null: there is no such file, or it cannot be read. */
  digestOf(file: string): string | null;
}

type Written = z.infer<typeof exemptionDeclaration>;

/** The schema of `--exemptions FILE`: a list under `exemptions`, every entry whole, in term and approved by somebody else. */
export function exemptionFile(checks: ExemptionChecks) {
  return z
    .strictObject({ exemptions: z.array(exemptionDeclaration).min(1).max(200) })
    .superRefine(({ exemptions }, context) => {
      for (const [index, one] of exemptions.entries()) {
        const earlier = exemptions.findIndex(({ id }) => id === one.id) < index;
        const all = [...(earlier ? [repeated] : []), ...objectionsToNew(one, checks)];
        for (const { path, text } of all)
          context.addIssue({ code: 'custom', path: ['exemptions', index, ...path], params: { text }, input: one });
      }
    });
}

const repeated: Objection = {
  path: ['id'],
  text: { zh: '编号（id）与前面的重复', en: '"id" was given before' },
};

function objectionsToNew(one: Written, checks: ExemptionChecks): Objection[] {
  return [
    ...objectionsTo(one, checks.rules),
    ...termObjections(one, checks.mostDays),
    ...paperObjections(one.basis, checks),
  ];
}

const day = 24 * 60 * 60 * 1000;

function termObjections(one: Written, mostDays: number): Objection[] {
  const { end, start } = termOf(one);
  const unknown = (['validFrom', 'validUntil'] as const).filter((field) =>
    Number.isNaN(field === 'validFrom' ? start : end),
  );
  if (unknown.length > 0)
    return unknown.map((field) => ({ path: [field], text: { zh: '没有这个日期', en: 'there is no such date' } }));
  if (end <= start)
    return [
      {
        path: ['validUntil'],
        text: {
          zh: '截止时间（validUntil）须晚于起始时间（validFrom）',
          en: '"validUntil" must be later than "validFrom"',
        },
      },
    ];
  if (end - start <= mostDays * day) return [];
  return [
    {
      path: ['validUntil'],
      text: {
        zh: `有效期不得超过 ${mostDays} 天（--exemption-days 可改）`,
        en: `in force for more than ${mostDays} days (--exemption-days sets the limit)`,
      },
    },
  ];
}

function paperObjections({ file, sha256 }: Written['basis'], { digestOf }: ExemptionChecks): Objection[] {
  if (file === undefined) return [];
  const found = digestOf(file);
  if (found === null)
    return [
      { path: ['basis', 'file'], text: { zh: '依据文件不存在或无法读取', en: 'the paper is missing or unreadable' } },
    ];
  if (found === sha256) return [];
  return [
    {
      path: ['basis', 'sha256'],
      text: { zh: `与依据文件不符，该文件为 ${found}`, en: `not that of the paper, which is ${found}` },
    },
  ];
}
