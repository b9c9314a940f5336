import { z } from 'zod';

import { behaviourPatterns } from '../../evidence/kinds/forced-use.ts';
import type { AnyRule } from '../../rules/rule.ts';
import { nearest } from '../../shared/nearest.ts';
import type { Text } from '../../shared/text.ts';
import { patternIds } from '../../standards/lexicon.ts';
import { exemptionDeclaration, type Person, termOf } from './declaration.ts';
import { isExemptible } from './exemptible.ts';

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

interface Objection {
  path: readonly PropertyKey[];
  text: Text;
}

const patterns: readonly string[] = [...patternIds, ...behaviourPatterns];

/** The schema of `--exemptions FILE`: a list under `exemptions`, every entry whole, in term and approved by somebody else. */
export function exemptionFile(checks: ExemptionChecks) {
  return z
    .strictObject({ exemptions: z.array(exemptionDeclaration).min(1).max(200) })
    .superRefine(({ exemptions }, context) => {
      for (const [index, one] of exemptions.entries()) {
        const earlier = exemptions.findIndex(({ id }) => id === one.id) < index;
        const all = [...(earlier ? [repeated] : []), ...objectionsTo(one, checks)];
        for (const { path, text } of all)
          context.addIssue({ code: 'custom', path: ['exemptions', index, ...path], params: { text }, input: one });
      }
    });
}

const repeated: Objection = {
  path: ['id'],
  text: { zh: '编号（id）与前面的重复', en: '"id" was given before' },
};

function objectionsTo(one: Written, checks: ExemptionChecks): Objection[] {
  return [
    ...blankObjections(one),
    ...termObjections(one, checks.mostDays),
    ...(isSamePerson(one.requester, one.approver) ? [samePerson] : []),
    ...scopeObjections(one.scope, checks.rules),
    ...paperObjections(one.basis, checks),
  ];
}

/** What is to be read has something to be read. */
function blankObjections({ approver, basis, id, requester, scene, users }: Written): Objection[] {
  const told: readonly (readonly [path: readonly string[], value: string | undefined])[] = [
    [['id'], id],
    [['scene'], scene],
    [['basis', 'name'], basis.name],
    [['basis', 'number'], basis.number],
    [['requester', 'name'], requester.name],
    [['requester', 'unit'], requester.unit],
    [['approver', 'name'], approver.name],
    [['approver', 'unit'], approver.unit],
    [['users'], users],
  ];
  return told
    .filter(([, value]) => value !== undefined && plain(value) === '')
    .map(([path]) => ({ path, text: { zh: '不能空白', en: 'must not be blank' } }));
}

const samePerson: Objection = {
  path: ['approver'],
  text: { zh: '批准人（approver）不得是申请人', en: '"approver" must not be the requester' },
};

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

/** Without what nobody sees: blanks, and characters that draw nothing. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{C}\p{Default_Ignorable_Code_Point}\u{2800}]/gu, '')
    .toLowerCase();
}

/** Names as people write them: blanks and width do not tell two people apart, different units do; not one unit's longer name. */
function isSamePerson(one: Person, other: Person): boolean {
  if (plain(one.name) !== plain(other.name)) return false;
  const [unit, otherUnit] = [plain(one.unit ?? ''), plain(other.unit ?? '')];
  return unit.includes(otherUnit) || otherUnit.includes(unit);
}

function scopeObjections(scope: Written['scope'], rules: ExemptionChecks['rules']): Objection[] {
  if (scope.rules.length === 0 && scope.patterns.length === 0)
    return [
      {
        path: ['scope'],
        text: {
          zh: '适用范围至少写明规则（rules）或类别（patterns）之一',
          en: '"scope" must name "rules" or "patterns"',
        },
      },
    ];
  const ids = rules.map(({ id }) => id);
  return [
    ...unknownIn('rules', scope.rules, ids),
    ...outside(scope.rules, rules),
    ...unknownIn('patterns', scope.patterns, patterns),
  ];
}

function outside(named: readonly string[], rules: ExemptionChecks['rules']): Objection[] {
  return [...named.entries()].flatMap(([index, name]) => {
    const rule = rules.find(({ id }) => id === name);
    if (rule === undefined || isExemptible(rule)) return [];
    const text = {
      zh: `规则“${name}”不涉及强制使用，特殊场景不能作为其依据`,
      en: `rule "${name}" is not about forced use: no special scene exempts from it`,
    };
    return [{ path: ['scope', 'rules', index], text }];
  });
}

function unknownIn(field: 'rules' | 'patterns', named: readonly string[], known: readonly string[]): Objection[] {
  const kind = field === 'rules' ? { zh: '规则', en: 'rule' } : { zh: '强制使用类别', en: 'pattern' };
  return [...named.entries()]
    .filter(([, name]) => !known.includes(name))
    .map(([index, name]) => {
      const [meant] = nearest(name, known, 1);
      const hint =
        meant === undefined ? { zh: '', en: '' } : { zh: `，是否应为“${meant}”？`, en: `; did you mean "${meant}"?` };
      const text = { zh: `没有${kind.zh}“${name}”${hint.zh}`, en: `no ${kind.en} "${name}"${hint.en}` };
      return { path: ['scope', field, index], text };
    });
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
