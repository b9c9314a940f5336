import { expect, it } from 'vitest';

import { backgroundSensorUse } from '../../src/rules/background-sensor-use/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const outcome = (app: Parameters<typeof judge>[1]) => outline(judge(backgroundSensorUse, app));

function appUsing(state: string, granted = true, op = 'FINE_LOCATION') {
  return evidenceOf({ prompts: { uses: [{ op, granted, at: null, state }] } });
}

it.each(['bg', 'cch', 'cch-s', 'fgsvc', 'fgsvcl'])('takes a use in state %s to a person', (state) => {
  expect(outcome(appUsing(state))).toEqual(['cantTell:background']);
});

it('passes uses on screen, and tries that the system refused', () => {
  expect(outcome(appUsing('top'))).toEqual(['passed:none']);
  expect(outcome(appUsing('fg'))).toEqual(['passed:none']);
  expect(outcome(appUsing('bg', false))).toEqual(['passed:none']);
});

it('leaves open what an older system does not tell', () => {
  expect(outcome(appUsing(''))).toEqual(['cantTell:unplaced']);
  expect(outcome(appUsing('', true, 'VIBRATE'))).toEqual(['passed:none']);
  expect(outcome(appUsing('fgsvc', true, 'VIBRATE'))).toEqual(['passed:none']);
});
