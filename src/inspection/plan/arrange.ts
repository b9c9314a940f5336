import type { DriveOptions } from '../../gather/dynamic/drive.ts';
import type { Scenario } from '../../scenario/model.ts';
import type { InspectionPlan } from './model.ts';

/** The scenarios of a plan in its order, with the time that each has. Subjects that no part names are not run. */
export function arrange(
  { campaign, parts }: InspectionPlan,
  scenarios: readonly Scenario[],
): Required<Pick<DriveOptions, 'plan' | 'scenarios'>> {
  const named = new Set(parts.flatMap(({ subjects }) => (subjects === 'rest' ? [] : subjects)));
  const untils = new Map<string, number>();
  const ordered = parts.flatMap(({ subjects, until }) => {
    const own = scenarios.filter(({ subject }) =>
      subjects === 'rest' ? !named.has(subject) : subjects.includes(subject),
    );
    for (const { id } of own) untils.set(id, until);
    return own;
  });
  return { scenarios: ordered, plan: { campaign, until: ({ id }) => untils.get(id) ?? 1 } };
}
