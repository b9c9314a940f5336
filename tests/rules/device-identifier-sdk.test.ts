import { expect, it } from 'vitest';

import { deviceIdentifierSdk } from '../../src/rules/device-identifier-sdk/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const with_ = (id: string, confidence: 'certain' | 'likely' = 'certain') =>
  evidenceOf({ sdks: { sdks: [{ id, confidence }] } });

it('asks about a recognised SDK, and less surely about one sign', () => {
  const verdict = judge(deviceIdentifierSdk, with_('oaid-msa'));
  expect(outline(verdict)).toEqual(['cantTell:certain']);
  expect(verdict.findings[0]?.seenAt).toEqual([{ kind: 'sdks', pointer: '/sdks/0' }]);
  expect(outline(judge(deviceIdentifierSdk, with_('oaid-msa', 'likely')))).toEqual(['cantTell:likely']);
});

it('does not mind an SDK for something else', () => {
  expect(outline(judge(deviceIdentifierSdk, with_('jiguang-push')))).toEqual(['passed:absent']);
});

it('does not mind an SDK that the catalogue does not know', () => {
  expect(outline(judge(deviceIdentifierSdk, with_('no-such-sdk')))).toEqual(['passed:absent']);
});
