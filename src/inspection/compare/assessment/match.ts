import { type RequirementId, requirementIds, requirements } from '../../../standards/requirements.ts';
import type { Inspection } from '../../model.ts';
import type { Mapping } from './mapping.ts';
import type { AssessmentItem, Target } from './model.ts';
import { comparable } from './outcome-words.ts';

/** Why an item has no counterpart. `ambiguous`: its clause is that of several requirements. */
export type Unmatched = 'unknown' | 'ambiguous';

/** Finds what an item is about: by the mapping, our ids, the clause, the title; in this order. */
export function matcher(inspection: Inspection, mapping: Mapping): (item: AssessmentItem) => Target | Unmatched {
  const own = new Map(Object.entries(mapping.match).map(([name, target]) => [comparable(name), targetOf(target)]));
  const ids = new Map<string, Target>();
  for (const { requirement: id } of inspection.requirements) ids.set(comparable(id), { kind: 'requirement', id });
  for (const { ruleId: id } of inspection.verdicts) ids.set(comparable(id), { kind: 'rule', id });
  const judged = new Set(inspection.requirements.map(({ requirement }) => requirement));
  const byClause = namesOf(judged, (id) => requirements[id].clause);
  const byTitle = namesOf(
    judged,
    (id) => requirements[id].title.zh,
    (id) => requirements[id].title.en,
  );

  return ({ names }) => {
    const keys = names.map(comparable).filter((key) => key !== '');
    for (const table of [own, ids]) for (const key of keys) if (table.has(key)) return table.get(key) ?? 'unknown';
    for (const table of [byTitle, byClause]) {
      const found = new Set(keys.flatMap((key) => [...(table.get(key) ?? [])]));
      const [id] = found;
      if (found.size > 1) return 'ambiguous';
      if (id !== undefined) return { kind: 'requirement', id };
    }
    return 'unknown';
  };
}

function targetOf(target: Mapping['match'][string]): Target {
  return typeof target === 'string' ? { kind: 'requirement', id: target } : { kind: 'rule', id: target.rule };
}

type NameOf = (id: RequirementId) => string;

function namesOf(judged: ReadonlySet<string>, ...nameOf: readonly NameOf[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const id of requirementIds) {
    if (!judged.has(id)) continue;
    for (const name of nameOf) {
      const key = comparable(name(id));
      names.set(key, (names.get(key) ?? new Set()).add(id));
    }
  }
  return names;
}
