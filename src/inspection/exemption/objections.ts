import { behaviourPatterns } from '../../evidence/kinds/forced-use.ts';
import type { AnyRule } from '../../rules/rule.ts';
import { nearest } from '../../shared/nearest.ts';
import type { Text } from '../../shared/text.ts';
import { patternIds } from '../../standards/lexicon.ts';
import type { ExemptionDeclaration, Person } from './declaration.ts';
import { isExemptible } from './exemptible.ts';

export interface Objection {
  path: readonly PropertyKey[];
  text: Text;
}

type Declared = Omit<ExemptionDeclaration, 'source'>;
type KnownRules = readonly Pick<AnyRule['meta'], 'id' | 'subject'>[];

/**
 * Why an exemption does not hold, whenever it was handed in: something blank, approved by who asked for it, or a scope that no special scene
 * reaches. Its term and its paper are looked at when it is handed in.
 */
export function objectionsTo(one: Declared, rules: KnownRules): Objection[] {
  return [
    ...blankObjections(one),
    ...(isSamePerson(one.requester, one.approver) ? [samePerson] : []),
    ...scopeObjections(one.scope, rules),
  ];
}

/** What is to be read has something to be read. */
function blankObjections({ approver, basis, id, requester, scene, users }: Declared): Objection[] {
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

function scopeObjections(scope: Declared['scope'], rules: KnownRules): Objection[] {
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

function outside(named: readonly string[], rules: KnownRules): Objection[] {
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

const patterns: readonly string[] = [...patternIds, ...behaviourPatterns];
