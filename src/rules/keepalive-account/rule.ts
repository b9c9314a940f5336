import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

const authenticator: ReadonlySet<string> = new Set(['android.accounts.AccountAuthenticator']);
const syncAdapter: ReadonlySet<string> = new Set(['android.content.SyncAdapter']);

export const keepaliveAccount = defineRule({
  meta: {
    id: 'keepalive-account',
    version: 1,
    subject: 'privacy',
    requirements: ['M26-06', 'M164-6'],
    severity: 'minor',
    force: 'recommended',
    requires: ['components'],
    messages,
  },
  evaluate({ components: { components } }) {
    const of = (wanted: ReadonlySet<string>) =>
      select('components', '/components', components, ({ type, enabled, filters }) => {
        return (
          type === 'service' &&
          enabled !== false &&
          filters.some(({ actions }) => actions.some((action) => wanted.has(action)))
        );
      });
    if (of(authenticator).items.length === 0 || of(syncAdapter).items.length === 0)
      return [{ outcome: 'passed', message: 'absent', seenAt: [seen('components', '/components')] }];
    const { items, seenAt } = of(new Set([...authenticator, ...syncAdapter]));
    return [{ outcome: 'cantTell', message: 'paired', values: { names: namesOf(items, ({ name }) => name) }, seenAt }];
  },
});
