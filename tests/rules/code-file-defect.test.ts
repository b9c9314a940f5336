import { expect, it } from 'vitest';

import { codeFileDefect } from '../../src/rules/code-file-defect/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const broken = (more: { loss: boolean; rejected?: boolean }) =>
  evidenceOf({ dex: { problems: [{ code: 'dex-truncated', place: 'classes.dex', detail: 'x', ...more }] } });

it('fails for code that the runtime refuses', () => {
  expect(outline(judge(codeFileDefect, broken({ loss: true, rejected: true })))).toEqual(['failed:refused']);
});

it('cannot tell what an unread part does', () => {
  expect(outline(judge(codeFileDefect, broken({ loss: true })))).toEqual(['cantTell:lossy']);
});

it('asks about a dex that the system does not load', () => {
  const verdict = judge(codeFileDefect, evidenceOf({ dex: { files: [{}, { file: 'assets/p.dex', loaded: false }] } }));
  expect(outline(verdict)).toEqual(['cantTell:unloaded']);
  expect(verdict.findings[0]?.seenAt).toEqual([{ kind: 'dex', pointer: '/files/1' }]);
});

it('passes sound code, and does not ask where there is none', () => {
  expect(outline(judge(codeFileDefect, broken({ loss: false })))).toEqual(['passed:odd']);
  expect(outline(judge(codeFileDefect, evidenceOf()))).toEqual(['passed:sound']);
  expect(outline(judge(codeFileDefect, evidenceOf({ dex: { files: [] } })))).toEqual(['inapplicable:codeless']);
});
