import { expect, it } from 'vitest';

import { allowAllHostnames } from '../../src/rules/allow-all-hostnames/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const using = (owner: string, api = 'tls-allow-all-hostname-verifier') =>
  evidenceOf({ dex: { calls: [{ api, places: [{ file: 'classes.dex', owner }] }] } });

it('fails the app’s own use', () => {
  expect(outline(judge(allowAllHostnames, using('app')))).toEqual(['failed:own']);
});

it('asks about code of unclear origin', () => {
  expect(outline(judge(allowAllHostnames, using('unknown')))).toEqual(['cantTell:unclear']);
});

it('asks about an SDK’s use, and ignores the library that defines it', () => {
  expect(outline(judge(allowAllHostnames, using('sdk:umeng-analytics')))).toEqual(['cantTell:third']);
  expect(outline(judge(allowAllHostnames, using('library:apache-http')))).toEqual(['passed:absent']);
});

it('does not take setting some verifier for setting this one', () => {
  expect(outline(judge(allowAllHostnames, using('app', 'tls-set-hostname-verifier')))).toEqual(['passed:absent']);
});
