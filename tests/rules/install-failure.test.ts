import { expect, it } from 'vitest';

import { installFailure } from '../../src/rules/install-failure/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const outcome = (app: Parameters<typeof judge>[1]) => outline(judge(installFailure, app));

function appInstalled(ok: boolean, virtual = false) {
  return evidenceOf({
    device: { virtual },
    launch: { install: { ok, code: ok ? null : 'INSTALL_FAILED_NO_MATCHING_ABIS', message: '', took: 900.4 } },
  });
}

it('fails what the device refused, with its code', () => {
  const verdict = judge(installFailure, appInstalled(false));
  expect(outline(verdict)).toEqual(['failed:failed']);
  expect(verdict.findings[0]?.values).toMatchObject({ code: 'INSTALL_FAILED_NO_MATCHING_ABIS', api: 33 });
});

it('does not convict on the word of a virtual phone', () => {
  expect(outcome(appInstalled(false, true))).toEqual(['cantTell:virtual']);
});

it('passes what was installed', () => {
  expect(outcome(appInstalled(true))).toEqual(['passed:good']);
});
