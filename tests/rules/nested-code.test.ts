import { expect, it } from 'vitest';

import { nestedCode } from '../../src/rules/nested-code/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const holding = (...types: ('apk' | 'dex' | 'jar' | 'elf')[]) =>
  evidenceOf({ container: { nestedCode: types.map((type) => ({ file: `assets/x.${type}`, type })) } });

it('asks about a package inside the package and about loose code apart', () => {
  expect(outline(judge(nestedCode, holding('apk', 'dex', 'elf')))).toEqual([
    'cantTell:installable',
    'cantTell:loadable',
  ]);
});

it('passes a package without any', () => {
  expect(outline(judge(nestedCode, evidenceOf()))).toEqual(['passed:absent']);
});

it('counts a plug-in jar as loadable, not as a package', () => {
  expect(outline(judge(nestedCode, holding('jar')))).toEqual(['cantTell:loadable']);
});
