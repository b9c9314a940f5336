import { expect, it } from 'vitest';

import { legacyExternalStorage } from '../../src/rules/legacy-external-storage/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const judged = (requestLegacyExternalStorage: boolean | null, targetSdk: number) =>
  outline(
    judge(
      legacyExternalStorage,
      evidenceOf({ manifest: { targetSdk, application: { requestLegacyExternalStorage } } }),
    ),
  );

it('advises against it where it works', () => {
  expect(judged(true, 29)).toEqual(['failed:legacy']);
});

it('passes where later systems ignore it, and where it is off', () => {
  expect(judged(true, 33)).toEqual(['passed:fading']);
  expect(judged(false, 29)).toEqual(['passed:scoped']);
  expect(judged(null, 29)).toEqual(['passed:scoped']);
});
