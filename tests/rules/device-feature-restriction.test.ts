import { expect, it } from 'vitest';

import { deviceFeatureRestriction } from '../../src/rules/device-feature-restriction/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const feature = (name: string, required = true) =>
  outline(judge(deviceFeatureRestriction, evidenceOf({ manifest: { features: [{ name, required }] } })));

it('asks about NFC as a must', () => {
  expect(feature('android.hardware.nfc')).toEqual(['cantTell:restricting']);
});

it('does not mind it as an option, nor what every phone has', () => {
  expect(feature('android.hardware.nfc', false)).toEqual(['passed:open']);
  expect(feature('android.hardware.touchscreen')).toEqual(['passed:open']);
});
