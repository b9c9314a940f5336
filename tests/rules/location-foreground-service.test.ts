import { expect, it } from 'vitest';

import { locationForegroundService } from '../../src/rules/location-foreground-service/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const service = (types: string[], owner = 'app') =>
  outline(
    judge(
      locationForegroundService,
      evidenceOf({ components: { components: [{ type: 'service', owner, foregroundServiceTypes: types }] } }),
    ),
  );

it('takes the declaration for a lead, never a verdict', () => {
  expect(service(['location'])).toEqual(['cantTell:own']);
  expect(service(['dataSync', 'location'], 'sdk:amap-location')).toEqual(['cantTell:third']);
});

it('does not mind other types', () => {
  expect(service(['dataSync'])).toEqual(['passed:absent']);
  expect(service([])).toEqual(['passed:absent']);
});
