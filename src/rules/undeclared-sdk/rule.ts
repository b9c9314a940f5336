import { sdks as catalogue } from '../../standards/sdks/index.ts';
import { plainName } from '../plain-name.ts';
import { defineRule } from '../rule.ts';
import { sdkLabel } from '../sdk-label.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

const byId = new Map(catalogue.map((entry) => [entry.id, entry]));

/** Names under which a list may carry an SDK: id and both names, in plain form. */
function namesFor(id: string): string[] {
  const entry = byId.get(id);
  const names = entry === undefined ? [id] : [id, entry.name.zh, entry.name.en];
  return names.map(plainName).filter((name) => name !== '');
}

export const undeclaredSdk = defineRule({
  meta: {
    id: 'undeclared-sdk',
    version: 1,
    subject: 'filing',
    requirements: ['SDK-01', 'GMA-06', 'RDF-2.1', 'IAP-7'],
    severity: 'moderate',
    force: 'mandatory',
    requires: ['sdks', 'filing'],
    messages,
  },
  evaluate({ sdks, filing }) {
    const found = select('sdks', '/sdks', sdks.sdks, () => true);
    const list = seen('filing', '/form/sdkList');
    if (found.items.length === 0)
      return [{ outcome: 'inapplicable', message: 'none', seenAt: [seen('sdks', '/sdks')] }];
    const declared = filing.form.sdkList.map(plainName).filter((name) => name !== '');
    const count = found.items.length;
    if (declared.length === 0) {
      const values = { count, sdks: namesOf(found.items, ({ id }) => sdkLabel(id)) };
      return [{ outcome: 'failed', message: 'no-list', values, seenAt: [list, ...found.seenAt] }];
    }
    const isDeclared = (id: string) =>
      namesFor(id).some((name) => declared.some((one) => one.includes(name) || name.includes(one)));
    const missing = select('sdks', '/sdks', sdks.sdks, ({ id }) => !isDeclared(id));
    if (missing.items.length === 0) {
      return [{ outcome: 'passed', message: 'covered', values: { count }, seenAt: [list, ...found.seenAt] }];
    }
    const values = { sdks: namesOf(missing.items, ({ id }) => sdkLabel(id)) };
    return [{ outcome: 'cantTell', message: 'undeclared', values, seenAt: [list, ...missing.seenAt] }];
  },
});
