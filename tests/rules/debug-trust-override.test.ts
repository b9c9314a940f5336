import { expect, it } from 'vitest';

import { debugTrustOverride } from '../../src/rules/debug-trust-override/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const overrides = (debuggable: boolean) =>
  evidenceOf({
    manifest: { application: { debuggable } },
    'network-security': { debugOverrides: { trustAnchors: ['user'] } },
  });

it('fails where it takes effect', () => {
  expect(outline(judge(debugTrustOverride, overrides(true)))).toEqual(['failed:active']);
});

it('passes where it cannot, and does not ask where there is none', () => {
  expect(outline(judge(debugTrustOverride, overrides(false)))).toEqual(['passed:inactive']);
  expect(outline(judge(debugTrustOverride, evidenceOf()))).toEqual(['inapplicable:absent']);
});
