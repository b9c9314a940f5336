import { expect, it } from 'vitest';

import { manifestTampering } from '../../src/rules/manifest-tampering/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const withProblem = (more: { loss: boolean; rejected?: boolean }) =>
  evidenceOf({ manifest: { problems: [{ code: 'xml-chunk', place: 'AndroidManifest.xml', detail: 'x', ...more }] } });

it('fails when Android refuses the manifest', () => {
  expect(outline(judge(manifestTampering, withProblem({ loss: true, rejected: true })))).toEqual(['failed:refused']);
});

it('leaves a manifest that was not read whole to a person', () => {
  expect(outline(judge(manifestTampering, withProblem({ loss: true })))).toEqual(['cantTell:lossy']);
});

it('passes renamed attributes that were read all the same', () => {
  expect(outline(judge(manifestTampering, withProblem({ loss: false })))).toEqual(['passed:odd']);
  expect(outline(judge(manifestTampering, evidenceOf()))).toEqual(['passed:sound']);
});
