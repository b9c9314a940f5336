import { expect, it } from 'vitest';

import { testOnlyBuild } from '../../src/rules/test-only-build/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

it('fails a test-only build', () => {
  const evidence = evidenceOf({ manifest: { application: { testOnly: true } } });
  expect(outline(judge(testOnlyBuild, evidence))).toEqual(['failed:testing']);
});

it('passes a release, a debuggable one too: that is another question', () => {
  expect(outline(judge(testOnlyBuild, evidenceOf()))).toEqual(['passed:release']);
  expect(outline(judge(testOnlyBuild, evidenceOf({ manifest: { application: { debuggable: true } } })))).toEqual([
    'passed:release',
  ]);
});
