import { developmentServices, stageWords } from '../../standards/development-hosts.ts';
import { isUnder } from '../hosts.ts';
import { isOwn, partyOfPlaces, whereabouts } from '../party.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

function isDevelopmentService(host: string): boolean {
  return developmentServices.some((domain) => isUnder(host, domain));
}

/** Looks at the labels below the registrable domain only: `test.com` is somebody's name. */
function isStage(host: string): boolean {
  const labels = host.split('.');
  const registrable = /\.(com|net|org|gov|edu|ac)\.[a-z]{2}$/.test(host) ? 3 : 2;
  const words = labels.slice(0, -registrable).flatMap((label) => label.split(/[-_]/));
  return words.some((word) => stageWords.has(word.replace(/\d+$/, '')));
}

export const testEnvironmentHost = defineRule({
  meta: {
    id: 'test-environment-host',
    version: 1,
    subject: 'network',
    requirements: ['GMA-22', 'GMA-15'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['endpoints'],
    messages,
  },
  evaluate({ endpoints: { hosts } }) {
    const own = (wanted: (host: string) => boolean) =>
      select('endpoints', '/hosts', hosts, (entry) => isOwn(partyOfPlaces(entry)) && wanted(entry.host));
    const groups = [
      { message: 'tunnel', outcome: 'failed', found: own(isDevelopmentService) },
      { message: 'stage', outcome: 'cantTell', found: own((host) => !isDevelopmentService(host) && isStage(host)) },
    ] as const;
    const findings = groups
      .filter(({ found }) => found.items.length > 0)
      .map(({ message, outcome, found }) => {
        const values = { hosts: namesOf(found.items, ({ host }) => host), places: namesOf(found.items, whereabouts) };
        return { outcome, message, values, seenAt: found.seenAt };
      });
    if (findings.length > 0) return findings;
    return [
      { outcome: 'passed', message: 'absent', values: { total: hosts.length }, seenAt: [seen('endpoints', '/hosts')] },
    ];
  },
});
