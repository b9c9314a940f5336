import { expect, it } from 'vitest';

import { debuggableBuild } from '../../src/rules/debuggable-build/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

it('fails a debuggable build', () => {
  const evidence = evidenceOf({ manifest: { application: { debuggable: true } } });
  expect(outline(judge(debuggableBuild, evidence))).toEqual(['failed:debuggable']);
});

it('passes a release, a test-only one too: that is another question', () => {
  expect(outline(judge(debuggableBuild, evidenceOf()))).toEqual(['passed:release']);
  expect(outline(judge(debuggableBuild, evidenceOf({ manifest: { application: { testOnly: true } } })))).toEqual([
    'passed:release',
  ]);
});

it('takes a manifest with gaps for no proof', () => {
  const gaps = [{ code: 'xml-truncated', place: 'AndroidManifest.xml', detail: 'cut' }];
  expect(judge(debuggableBuild, evidenceOf({ manifest: { gaps } })).outcome).toBe('cantTell');
});
