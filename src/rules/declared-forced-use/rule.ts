import type { EvidenceRef } from '../../evidence/evidence.ts';
import { defineRule } from '../rule.ts';
import type { Finding } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

/** The kinds whose mere presence the draft national standard is reported to ban. */
const namedKinds: ReadonlySet<string> = new Set(['checkin', 'points', 'duration']);

export const declaredForcedUse = defineRule({
  meta: {
    id: 'declared-forced-use',
    version: 1,
    subject: 'forced-use',
    requirements: ['GMA-BAN-2', 'GMA-BAN-3', 'GMA-BAN-4', 'FIL-05', 'OPN-02', 'GDJF-03', 'GB-02'],
    severity: 'critical',
    force: 'mandatory',
    requires: ['filing'],
    messages,
  },
  evaluate({ filing: { form } }, profile) {
    const hasScene = form.specialScenes.length > 0;
    const scenes: EvidenceRef[] = hasScene ? [seen('filing', '/form/specialScenes')] : [];
    const functions = (test: (one: (typeof form.functions)[number]) => boolean) =>
      select('filing', '/form/functions', form.functions, test);
    const isFounded = (one: (typeof form.functions)[number]) => Boolean(one.basis) || hasScene;

    const bare = functions((one) => one.mandatory && !isFounded(one));
    const founded = functions((one) => one.mandatory && isFounded(one));
    const present = functions((one) => !one.mandatory && namedKinds.has(one.pattern ?? ''));
    const findings: Finding<'mandatory' | 'mandatory-with-basis' | 'present'>[] = [];
    const values = (items: typeof form.functions) => ({ functions: namesOf(items, ({ name }) => name) });
    if (bare.items.length > 0) {
      const outcome = profile.forcedUse.compelled;
      findings.push({ outcome, message: 'mandatory', values: values([...bare.items]), seenAt: bare.seenAt });
    }
    if (founded.items.length > 0) {
      const seenAt = [...founded.seenAt, ...scenes];
      findings.push({
        outcome: 'cantTell',
        message: 'mandatory-with-basis',
        values: values([...founded.items]),
        seenAt,
      });
    }
    if (present.items.length > 0) {
      const outcome = hasScene ? 'cantTell' : profile.forcedUse.present;
      const seenAt = [...present.seenAt, ...scenes];
      findings.push({ outcome, message: 'present', values: values([...present.items]), seenAt });
    }
    if (findings.length > 0) return findings;
    const count = form.functions.length;
    return [{ outcome: 'passed', message: 'none', values: { count }, seenAt: [seen('filing', '/form/functions')] }];
  },
});
