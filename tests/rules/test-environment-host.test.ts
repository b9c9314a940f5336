import { expect, it } from 'vitest';

import { testEnvironmentHost } from '../../src/rules/test-environment-host/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const host = (name: string, owner = 'app') =>
  outline(
    judge(
      testEnvironmentHost,
      evidenceOf({ endpoints: { hosts: [{ host: name, places: [{ file: 'classes.dex', owner }] }] } }),
    ),
  );

it('fails a tunnel', () => {
  expect(host('abc123.ngrok.io')).toEqual(['failed:tunnel']);
});

it('asks about names that speak of testing', () => {
  expect(host('test.example.gov.cn')).toEqual(['cantTell:stage']);
  expect(host('api-uat2.example.gov.cn')).toEqual(['cantTell:stage']);
});

it('does not mind a testing authority, a domain called test, or an SDK’s host', () => {
  expect(host('testcenter.example.gov.cn')).toEqual(['passed:absent']);
  expect(host('test.gov.cn')).toEqual(['passed:absent']);
  expect(host('latest.example.com')).toEqual(['passed:absent']);
  expect(host('dev.example.com', 'sdk:jiguang-push')).toEqual(['passed:absent']);
});
