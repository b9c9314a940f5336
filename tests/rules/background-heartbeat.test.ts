import { expect, it } from 'vitest';

import type { Measurement } from '../../src/evidence/kinds/stability.ts';
import { backgroundHeartbeat } from '../../src/rules/background-heartbeat/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appMeasured } from '../support/measured.ts';

const traffic = (where: 'foreground' | 'background', period: number | null): Measurement => ({
  kind: 'traffic',
  where,
  seconds: 90,
  every: 5,
  received: 100,
  sent: 100,
  bursts: [10, 20, 30],
  period,
});
const outcome = (...found: Measurement[]) => outline(judge(backgroundHeartbeat, appMeasured({ traffic: { found } })));

it('is a rhythm in the background that is faster than the reference', () => {
  expect(outcome(traffic('background', 10))).toEqual(['failed:beats']);
  expect(outcome(traffic('background', 300))).toEqual(['passed:silent']);
});

it('is no traffic without a rhythm, and none in front', () => {
  expect(outcome(traffic('foreground', 10), traffic('background', null))).toEqual(['passed:silent']);
  expect(outcome(traffic('foreground', 10))).toEqual(['cantTell:unknown']);
});
