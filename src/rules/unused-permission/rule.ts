import { apisByPermission } from '../../standards/apis.ts';
import { permissions as catalogue } from '../../standards/permissions.ts';
import { shortName } from '../permission-use.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

/** Broadcasts that an app only receives with a permission: a receiver for one uses it without any call. */
const neededToReceive: Readonly<Record<string, readonly string[]>> = {
  'android.permission.RECEIVE_SMS': [
    'android.provider.Telephony.SMS_RECEIVED',
    'android.provider.Telephony.SMS_DELIVER',
  ],
  'android.permission.RECEIVE_MMS': [
    'android.provider.Telephony.WAP_PUSH_RECEIVED',
    'android.provider.Telephony.WAP_PUSH_DELIVER',
  ],
  'android.permission.RECEIVE_WAP_PUSH': [
    'android.provider.Telephony.WAP_PUSH_RECEIVED',
    'android.provider.Telephony.WAP_PUSH_DELIVER',
  ],
  'android.permission.READ_PHONE_STATE': ['android.intent.action.PHONE_STATE'],
  'android.permission.PROCESS_OUTGOING_CALLS': ['android.intent.action.NEW_OUTGOING_CALL'],
};

/** Worth asking about: personal or special, and known to be needed by some watched API. */
function isWatched(name: string): boolean {
  const entry = catalogue.get(name);
  return entry !== undefined && (entry.personal || entry.special) && apisByPermission.has(name);
}

export const unusedPermission = defineRule({
  meta: {
    id: 'unused-permission',
    version: 1,
    subject: 'permissions',
    requirements: ['PGP-01', 'RDF-4.1', 'PIB-6.1', 'TAF4-6', 'M164-5'],
    severity: 'moderate',
    force: 'mandatory',
    requires: ['permissions', 'dex', 'components', 'packers'],
    messages,
  },
  evaluate({ permissions, dex, components, packers }) {
    const watched = select('permissions', '/declared', permissions.declared, ({ name }) => isWatched(name));
    if (watched.items.length === 0) {
      return [{ outcome: 'inapplicable', message: 'none-watched', seenAt: [seen('permissions', '/declared')] }];
    }
    if (packers.packers.length > 0) {
      const values = { permissions: namesOf(watched.items, ({ name }) => shortName(name)) };
      return [{ outcome: 'cantTell', message: 'code-hidden', values, seenAt: [seen('packers', '/packers')] }];
    }
    if (dex.gaps.length > 0) {
      const values = { permissions: namesOf(watched.items, ({ name }) => shortName(name)) };
      return [{ outcome: 'cantTell', message: 'code-unread', values, seenAt: [seen('dex', '/gaps')] }];
    }
    const called = new Set(dex.calls.map((call) => call.api));
    const received = new Set(components.components.flatMap(({ filters }) => filters.flatMap(({ actions }) => actions)));
    const isUsed = (name: string) =>
      (apisByPermission.get(name) ?? []).some((api) => called.has(api)) ||
      (neededToReceive[name] ?? []).some((action) => received.has(action));
    const unused = select(
      'permissions',
      '/declared',
      permissions.declared,
      ({ name }) => isWatched(name) && !isUsed(name),
    );
    if (unused.items.length === 0) {
      const values = { count: watched.items.length };
      return [{ outcome: 'passed', message: 'all-used', values, seenAt: watched.seenAt }];
    }
    const values = { permissions: namesOf(unused.items, ({ name }) => shortName(name)) };
    return [{ outcome: 'cantTell', message: 'no-use-found', values, seenAt: unused.seenAt }];
  },
});
