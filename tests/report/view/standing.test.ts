import { expect, it } from 'vitest';

import { requirementStanding } from '../../../src/report/view/standing.ts';
import { evidenceOf } from '../../support/evidence.ts';
import { reportInputOf, ruleFinding } from '../../support/report.ts';

const finding = { outcome: 'failed', message: 'seen', values: { value: '甲' }, seenAt: [] } as const;
const must = ruleFinding({ id: 'must' }, finding);
const should = ruleFinding({ id: 'should', force: 'recommended' }, finding);

it.each([
  ['failed', [must]],
  ['failed', [must, should]],
  ['advice', [should]],
] as const)('calls a requirement %s by the force of what failed under it', (standing, rules) => {
  const { inspection } = reportInputOf(evidenceOf(), { rules });
  const result = inspection.requirements.find(({ requirement }) => requirement === 'GMA-22');
  expect(result === undefined ? undefined : requirementStanding(result, inspection)).toBe(standing);
});
