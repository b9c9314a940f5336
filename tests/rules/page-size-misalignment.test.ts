import { expect, it } from 'vitest';

import { pageSizeMisalignment } from '../../src/rules/page-size-misalignment/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const library = (fields: object, extractNativeLibs: boolean | null = null) =>
  outline(
    judge(
      pageSizeMisalignment,
      evidenceOf({ manifest: { application: { extractNativeLibs } }, 'native-libraries': { libraries: [fields] } }),
    ),
  );

it('fails a 64-bit library aligned to 4 KB', () => {
  expect(library({ loadAlignment: 4096 })).toEqual(['failed:segments']);
});

it('passes 16 KB and every larger power of two, not just any multiple', () => {
  expect(library({ loadAlignment: 16384 })).toEqual(['passed:aligned']);
  expect(library({ loadAlignment: 65536 })).toEqual(['passed:aligned']);
  expect(library({ loadAlignment: 49152 })).toEqual(['failed:segments']);
});

it('does not judge 32-bit libraries', () => {
  expect(library({ bits: 32, abi: 'armeabi-v7a', loadAlignment: 4096 })).toEqual(['inapplicable:none']);
});

it('minds the offset in the archive only where the library is mapped from it', () => {
  expect(library({ offsetMod16k: 4096 }, false)).toEqual(['failed:offsets']);
  expect(library({ offsetMod16k: 4096 }, true)).toEqual(['passed:aligned']);
  expect(library({ offsetMod16k: 4096, stored: false }, false)).toEqual(['passed:aligned']);
});

it('cannot judge what it cannot read', () => {
  expect(library({ bits: null, loadAlignment: null })).toEqual(['cantTell:unreadable']);
});
