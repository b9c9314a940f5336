import { expect, it } from 'vitest';

import { hotPatching } from '../../src/rules/hot-patching/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const with_ = (id: string, confidence: 'certain' | 'likely' = 'certain') =>
  evidenceOf({ sdks: { sdks: [{ id, confidence }] } });

it('asks about a recognised SDK, and less surely about one sign', () => {
  const verdict = judge(hotPatching, with_('tinker'));
  expect(outline(verdict)).toEqual(['cantTell:certain']);
  expect(verdict.findings[0]?.seenAt).toEqual([{ kind: 'sdks', pointer: '/sdks/0' }]);
  expect(outline(judge(hotPatching, with_('tinker', 'likely')))).toEqual(['cantTell:likely']);
});

it('does not mind an SDK for something else', () => {
  expect(outline(judge(hotPatching, with_('jiguang-push')))).toEqual(['passed:absent']);
});

it('does not mind an SDK that the catalogue does not know', () => {
  expect(outline(judge(hotPatching, with_('no-such-sdk')))).toEqual(['passed:absent']);
});
