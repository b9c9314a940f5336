import { categoryById, categoryIds } from '../../standards/categories.ts';
import { permissionGroups, permissions as catalogue, type PermissionGroup } from '../../standards/permissions.ts';
import { shortName } from '../permission-use.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

export const overDeclaredPermission = defineRule({
  meta: {
    id: 'over-declared-permission',
    version: 1,
    subject: 'permissions',
    requirements: ['PGP-11', 'PGP-01', 'PIB-附录E', 'NPI-01', 'RDF-4.1', 'PIS-5.2', 'TAF4-6'],
    severity: 'moderate',
    force: 'mandatory',
    requires: ['permissions', 'filing'],
    messages,
  },
  evaluate({ permissions, filing }) {
    const stated = filing.form.category;
    if (stated === undefined) {
      return [{ outcome: 'cantTell', message: 'category-not-stated', seenAt: [seen('filing', '/form')] }];
    }
    const seenAt = [seen('filing', '/form/category')];
    const category = categoryById(stated);
    if (category === undefined) {
      const values = { category: stated, known: categoryIds };
      return [{ outcome: 'cantTell', message: 'category-unknown', values, seenAt }];
    }
    const groupOf = (name: string) => catalogue.get(name)?.group ?? null;
    const names = { category: category.name.zh, categoryEn: category.name.en };
    const beyond = select('permissions', '/declared', permissions.declared, ({ name }) => {
      const group = groupOf(name);
      return group !== null && !category.expected.includes(group);
    });
    if (beyond.items.length === 0) {
      const count = permissions.declared.filter(({ name }) => groupOf(name) !== null).length;
      return [{ outcome: 'passed', message: 'within-category', values: { ...names, count }, seenAt }];
    }
    const groups = [...new Set(beyond.items.map(({ name }) => groupOf(name)))].filter(
      (group): group is PermissionGroup => group !== null,
    );
    const values = {
      ...names,
      groups: groups.map((group) => permissionGroups[group].zh),
      groupsEn: groups.map((group) => permissionGroups[group].en),
      permissions: namesOf(beyond.items, ({ name }) => shortName(name)),
    };
    return [{ outcome: 'cantTell', message: 'beyond-category', values, seenAt: [...seenAt, ...beyond.seenAt] }];
  },
});
