import { expect, it } from 'vitest';

import { janusExposure } from '../../src/rules/janus-exposure/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const v1 = { present: true, checked: true, verified: true };
const v2 = { present: false, verified: false };

it('fails code in front of the archive whatever the signature', () => {
  const problems = [{ code: 'zip-prefix-dex', place: '', detail: 'x', loss: false, rejected: true }];
  expect(outline(judge(janusExposure, evidenceOf({ container: { problems } })))).toEqual(['failed:prefixed']);
});

it('fails v1 alone where Android 5 to 8.0 can be reached', () => {
  const evidence = (minSdk: number) => evidenceOf({ signatures: { v1, v2 }, manifest: { minSdk } });
  expect(outline(judge(janusExposure, evidence(21)))).toEqual(['failed:exposed']);
  expect(outline(judge(janusExposure, evidence(27)))).toEqual(['passed:later']);
});

it('does not accuse an app with v1 and v2 of supporting old phones', () => {
  expect(outline(judge(janusExposure, evidenceOf({ signatures: { v1 }, manifest: { minSdk: 21 } })))).toEqual([
    'passed:covered',
  ]);
});

it('passes v2 alone', () => {
  expect(outline(judge(janusExposure, evidenceOf({ manifest: { minSdk: 21 } })))).toEqual(['passed:safe']);
});
