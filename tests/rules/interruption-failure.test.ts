import { expect, it } from 'vitest';

import { interruptionFailure } from '../../src/rules/interruption-failure/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appMeasured, check } from '../support/measured.ts';

const daily = { background: { found: [check()] }, 'process-death': { found: [check()] } };

it.each(['crash', 'not-responding', 'gone'] as const)('is failed by a %s, with what it came after', (outcome) => {
  const app = appMeasured({ ...daily, 'time-shift': { found: [check(outcome, { setting: '+7 d', detail: 'x' })] } });
  const verdict = judge(interruptionFailure, app);
  expect(outline(verdict)).toEqual(['failed:failed']);
  expect(verdict.findings[0]).toMatchObject({
    values: { details: [`time-shift +7 d: ${outcome} x`] },
    seenAt: [{ kind: 'stability', pointer: '/probes/2/measurements/0' }],
  });
});

it('passes only where the daily interruptions were all done, and names what was not', () => {
  const rotated = { ...daily, rotation: { found: [check('moved')] }, 'dark-mode': { untested: ['budget'] } };
  const verdict = judge(interruptionFailure, appMeasured(rotated));
  expect(outline(verdict)).toEqual(['passed:steady']);
  expect(verdict.findings[0]).toMatchObject({ values: { missing: ['dark-mode (budget)'] } });
  expect(outline(judge(interruptionFailure, appMeasured({ ...daily, rotation: { untested: ['budget'] } })))).toEqual([
    'cantTell:unknown',
  ]);
});

it('leaves white screens to their own rule', () => {
  const app = appMeasured({ ...daily, rotation: { found: [check('white')] } });
  expect(outline(judge(interruptionFailure, app))).toEqual(['passed:steady']);
});
