import { expect, it } from 'vitest';

import { batteryOptimizationExemption } from '../../src/rules/battery-optimization-exemption/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const calling = (owner: string, api = 'ignore-battery-optimizations-action') =>
  evidenceOf({ dex: { calls: [{ api, places: [{ file: 'classes.dex', owner, class: 'a.B', method: 'c' }] }] } });

it('leaves calls of the app’s own or of unclear code to a person', () => {
  expect(outline(judge(batteryOptimizationExemption, calling('app')))).toEqual(['cantTell:own-calls']);
  expect(outline(judge(batteryOptimizationExemption, calling('unknown')))).toEqual(['cantTell:own-calls']);
});

it('tells SDKs apart, and does not count general libraries', () => {
  expect(outline(judge(batteryOptimizationExemption, calling('sdk:jiguang-push')))).toEqual(['passed:sdk-calls']);
  expect(outline(judge(batteryOptimizationExemption, calling('library:androidx')))).toEqual(['passed:no-calls']);
});

it('passes an app that does something else', () => {
  expect(
    outline(judge(batteryOptimizationExemption, calling('app', 'power-manager-is-ignoring-battery-optimizations'))),
  ).toEqual(['passed:no-calls']);
});
