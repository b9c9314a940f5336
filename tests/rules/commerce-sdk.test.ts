import { expect, it } from 'vitest';

import { commerceSdk } from '../../src/rules/commerce-sdk/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const with_ = (id: string, confidence: 'certain' | 'likely' = 'certain') =>
  evidenceOf({ sdks: { sdks: [{ id, confidence }] } });

it('asks about a recognised SDK, and less surely about one sign', () => {
  const verdict = judge(commerceSdk, with_('youzan'));
  expect(outline(verdict)).toEqual(['cantTell:certain']);
  expect(verdict.findings[0]?.seenAt).toEqual([{ kind: 'sdks', pointer: '/sdks/0' }]);
  expect(outline(judge(commerceSdk, with_('youzan', 'likely')))).toEqual(['cantTell:likely']);
});

it('does not mind an SDK for something else', () => {
  expect(outline(judge(commerceSdk, with_('alipay')))).toEqual(['passed:absent']);
});

it('does not mind an SDK that the catalogue does not know', () => {
  expect(outline(judge(commerceSdk, with_('no-such-sdk')))).toEqual(['passed:absent']);
});
