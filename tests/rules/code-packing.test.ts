import { expect, it } from 'vitest';

import { codePacking } from '../../src/rules/code-packing/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

it('names the packer and claims nothing about what it hides', () => {
  const verdict = judge(codePacking, evidenceOf({ packers: { packers: [{ id: 'legu' }] } }));
  expect(outline(verdict)).toEqual(['cantTell:packed']);
  expect(verdict.force).toBe('recommended');
});

it('notices classes that no dex defines', () => {
  expect(outline(judge(codePacking, evidenceOf({ packers: { hiddenClasses: ['a.b.C'] } })))).toEqual([
    'cantTell:hidden',
  ]);
});

it('passes open code', () => {
  expect(outline(judge(codePacking, evidenceOf()))).toEqual(['passed:open']);
});
