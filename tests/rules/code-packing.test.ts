import { expect, it } from 'vitest';

import { codePacking } from '../../src/rules/code-packing/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

it('names the packer and claims nothing about what it hides', () => {
  const verdict = judge(codePacking, evidenceOf({ packers: { packers: [{ id: 'legu' }] } }));
  expect(outline(verdict)).toEqual(['cantTell:packed']);
  expect(verdict.force).toBe('recommended');
});

it('notices when no dex defines the class that the app starts with', () => {
  const packers = { hiddenClasses: ['a.b.Main'] };
  const gaps = [{ code: 'packed-code', place: '', detail: 'no dex defines a.b.Main, with which the app starts' }];
  expect(outline(judge(codePacking, evidenceOf({ packers, dex: { gaps } })))).toEqual(['cantTell:hidden']);
});

it('does not take a forgotten declaration for hidden code', () => {
  const packers = { hiddenClasses: ['a.b.Old'] };
  expect(outline(judge(codePacking, evidenceOf({ packers })))).toEqual(['cantTell:stale']);
});

it('passes open code', () => {
  expect(outline(judge(codePacking, evidenceOf()))).toEqual(['passed:open']);
});
