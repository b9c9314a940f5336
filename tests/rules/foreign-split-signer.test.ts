import { expect, it } from 'vitest';

import { foreignSplitSigner } from '../../src/rules/foreign-split-signer/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const split = {
  format: 'apks' as const,
  parts: [{ name: 'base.apk', role: 'base' as const }, { name: 'config.zh.apk' }],
};

it('fails a split of another signer', () => {
  const evidence = evidenceOf({ container: split, signatures: { foreignParts: ['config.zh.apk'] } });
  expect(outline(judge(foreignSplitSigner, evidence))).toEqual(['failed:foreign']);
});

it('passes splits of one signer', () => {
  expect(outline(judge(foreignSplitSigner, evidenceOf({ container: split })))).toEqual(['passed:same']);
});

it('does not ask a single package', () => {
  expect(outline(judge(foreignSplitSigner, evidenceOf()))).toEqual(['inapplicable:single']);
});
